# The frame around every page, what stands on each of them, and the few words that components say by themselves
# (nhsuk-frontend's own, so that the fixtures match them).
# Draft: a person has still to check every sentence.

## The frame around every page.

service-name = আপনার চিকিৎসাসেবা নিয়ে আমাদের বলুন
layout-title-error = ভুল: { $title }
layout-back-label = আগের পাতা
layout-reach-us = আমাদের সঙ্গে কথা বলুন
layout-phone = ফোন:
layout-find = খুঁজে নিন
layout-link-start = আপনার চিকিৎসাসেবা নিয়ে আমাদের বলুন
layout-link-follow = আপনি যা পাঠিয়েছেন তার খোঁজ নিন
layout-link-support = সাহায্য ও সহায়তা
layout-link-cookies = কুকি (cookies)
layout-link-accessibility = সবার জন্য ব্যবহারের সুবিধা
layout-link-privacy = গোপনীয়তা
layout-link-terms = ব্যবহারের শর্ত
layout-link-contact = আমাদের সঙ্গে যোগাযোগ করুন
layout-link-you-said-we-did = আপনারা বলেছেন, আমরা করেছি
demonstration-label = নমুনা
demonstration-banner = এটি একটি নমুনা। এই হাসপাতালটি আসল নয়। সত্যিকারের কোনো মানুষের কথা এখানে লিখবেন না: কেউ এটি পড়েন না।

## Languages.

language-label = ভাষা
language-draft-heading = এই অনুবাদটি খসড়া
language-draft = এই অনুবাদ এখনও কেউ যাচাই করেননি। কিছু বুঝতে না পারলে আমাদের ফোন করুন এবং একজন দোভাষী চান:
language-not-here = এই পাতাটি এখনও আপনার ভাষায় নেই। আমাদের ফোন করুন এবং একজন দোভাষী চান:

# A moment, as "22 November 2026 at 9:05am".
moment = { $date }, { $time }

## Leaving quickly. What a browser says while it leaves must tell nobody where it was.

exit-label = তাড়াতাড়ি বেরিয়ে যান
exit-link = এই পাতা থেকে বেরিয়ে যান
exit-two-more = বেরিয়ে যেতে Shift আরও 2 বার চাপুন।
exit-one-more = বেরিয়ে যেতে Shift আরও 1 বার চাপুন।
exit-late = আপনি এখনও এই পাতায় আছেন। বেরিয়ে যেতে Shift তাড়াতাড়ি 3 বার চাপুন।
exit-going = লোড হচ্ছে

## When something goes wrong.

fault-not-saved = আপনি যা লিখেছেন তা সংরক্ষণ করা হয়নি। লেখাটি এখনও এই পাতায় আছে।
fault-not-sent = এটি এখনও পাঠানো হয়নি। আপনি আবার পাঠাতে পারেন।
fault-wait = { $count ->
    [one] প্রায় { $count } মিনিট অপেক্ষা করে আবার চেষ্টা করুন।
   *[other] প্রায় { $count } মিনিট অপেক্ষা করে আবার চেষ্টা করুন।
 }
fault-incident = আমাদের ফোন করলে এই নম্বরটি বলুন: { $number }
fault-send-again = আবার পাঠান
fault-typed-label = আপনি যা লিখেছেন
fault-typed-hint = আপনি এটি কপি করে রেখে দিতে পারেন।
fault-phone-heading = অথবা আমাদের ফোন করুন
fault-to-start = শুরুর পাতায় যান
fault-to-desk = অপেক্ষার তালিকায় যান
fault-forbidden-heading = আমরা এটি করতে পারিনি
fault-forbidden-what = হয়তো এই পাতা দেখার অনুমতি আপনার নেই। অথবা আপনি যে পাতা থেকে এসেছেন, সেটি অনেকক্ষণ খোলা ছিল।
fault-sign-in = নতুন ট্যাবে আবার সাইন ইন করুন
fault-sign-in-then = , যদি আপনি সাইন আউট হয়ে গিয়ে থাকেন। তারপর এই পাতায় ফিরে এসে এটি আবার পাঠান।
fault-forbidden-do = শুরুতে ফিরে গিয়ে আবার চেষ্টা করুন।
fault-not-found-heading = পাতাটি পাওয়া যায়নি
fault-not-found-what = এই ঠিকানায় কোনো পাতা নেই।
fault-not-found-do = ঠিকানাটি টাইপ করে থাকলে মিলিয়ে দেখুন। কপি করে বসিয়ে থাকলে দেখুন, পুরোটা কপি হয়েছে কি না।
fault-conflict-heading = অন্য কেউ এটি আগে বদলেছেন
fault-conflict-what = আপনি খোলার পর এটি বদলে গেছে। আপনার পরিবর্তনটি হয়নি।
fault-conflict-do = কী বদলেছে দেখুন, তারপর আবার চেষ্টা করুন।
fault-too-large-heading = একবারে পাঠানোর জন্য এটি খুব বড়
fault-too-large-what = আমরা একবারে যতটা নিতে পারি, আপনি তার চেয়ে বেশি পাঠিয়েছেন।
fault-too-large-do = ছোট করে আবার পাঠান। আপনি আমাদের ফোন করতে বা চিঠি লিখতেও পারেন।
fault-too-many-heading = অনেকবার চেষ্টা করা হয়েছে
fault-too-many-what = আপনার ফোন, কম্পিউটার বা নেটওয়ার্ক থেকে অনেকবার চেষ্টা করা হয়েছে।
fault-too-many-do = পরে আবার চেষ্টা করুন। আপনি আমাদের ফোনও করতে পারেন।
fault-internal-heading = দুঃখিত, কিছু একটা সমস্যা হয়েছে
fault-internal-what = এটি আমাদের ভুল। আপনি কোনো ভুল করেননি।
fault-internal-do = কয়েক মিনিট পরে আবার চেষ্টা করুন। আপনি আমাদের ফোনও করতে পারেন।
fault-unavailable-heading = দুঃখিত, এটি এখন কাজ করছে না
fault-unavailable-what = আমরা দুঃখিত। আমরা যেখানে সব তথ্য রাখি, সেখানে এখন পৌঁছাতে পারছি না।
fault-unavailable-do = কয়েক মিনিট পরে আবার চেষ্টা করুন। আপনি আমাদের ফোনও করতে পারেন।

component-error = ভুল
component-back = ফিরে যান
component-back-to = ফিরে যান:
component-breadcrumb = আপনি কোথায় আছেন
component-error-summary-heading = একটি সমস্যা আছে
component-information = তথ্য
component-important = জরুরি কথা
component-success = কাজ হয়েছে
component-pagination = পাতার তালিকা
component-previous = আগের
component-next = পরের

# Follows "Previous" and "Next", read out only.
component-page = পাতা
component-page-number = পাতা { $number }
component-skip-link = সরাসরি মূল লেখায় যান
component-care-non-urgent = জরুরি নয় এমন পরামর্শ
component-care-urgent = জরুরি পরামর্শ
component-care-emergency = এখনই ব্যবস্থা নিতে হবে
component-day = দিন
component-month = মাস
component-year = বছর
component-up-to-characters = আপনি { $limit } অক্ষর পর্যন্ত লিখতে পারেন
component-up-to-words = আপনি { $limit } শব্দ পর্যন্ত লিখতে পারেন
component-search = খুঁজুন
component-show = দেখান
component-show-password = পাসওয়ার্ড দেখান
component-table-sortable = কলামের শিরোনাম চেপে সাজানো যায়
component-homepage = প্রথম পাতা
component-account = অ্যাকাউন্ট
component-menu = মেনু

# "Browse" is read out before "More".
component-browse = দেখুন
component-more = আরও
component-support-links = সহায়তার লিংক

# What scripts say, in other languages than English. The number stands last, so that one form does for all.
component-characters-left = বাকি অক্ষর: { $count }
component-characters-none = আর কোনো অক্ষর বাকি নেই
component-characters-over = অতিরিক্ত অক্ষর: { $count }
component-choose-file = ফাইল বেছে নিন
component-drop-file = অথবা ফাইল এখানে ছাড়ুন
component-no-file = কোনো ফাইল বাছা হয়নি
component-files-chosen = বাছা ফাইল: { $count }
component-over-drop = ফাইল ছাড়ার জায়গায় আছে
component-left-drop = ফাইল ছাড়ার জায়গার বাইরে আছে
