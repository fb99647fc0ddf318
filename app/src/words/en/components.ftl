# The few words that components say by themselves: nhsuk-frontend's own, so that the fixtures match them.

component-error = Error
component-back = Back
component-back-to = Back to
component-breadcrumb = Breadcrumb
component-error-summary-heading = There is a problem
component-information = Information
component-important = Important
component-success = Success

component-pagination = Pagination
component-previous = Previous
component-next = Next
# Follows "Previous" and "Next", read out only.
component-page = page
component-page-number = Page { $number }

component-skip-link = Skip to main content
component-care-non-urgent = Non-urgent advice
component-care-urgent = Urgent advice
component-care-emergency = Immediate action required

component-day = Day
component-month = Month
component-year = Year
component-up-to-characters = You can enter up to { $limit } characters
component-up-to-words = You can enter up to { $limit } words
component-search = Search
component-show = Show
component-show-password = Show password

component-table-sortable = Column headers are sortable
component-homepage = homepage
component-account = Account
component-menu = Menu
# "Browse" is read out before "More".
component-browse = Browse
component-more = More
component-support-links = Support links
