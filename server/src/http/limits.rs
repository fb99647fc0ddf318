//! How often one address may do what, and how often all together may. What a person is told when it was too often
//! is a page's business.

use std::{
    hash::{BuildHasher, RandomState},
    num::NonZeroU32,
    sync::Arc,
    time::Duration,
};

use governor::{
    NotUntil, Quota, RateLimiter,
    clock::{Clock, DefaultClock},
    middleware::NoOpMiddleware,
    state::{InMemoryState, NotKeyed, keyed::DashMapStateStore},
};
use ipnet::IpNet;
use serde::Deserialize;

use super::client_ip::Prefix;
use crate::service::Floods;
use app::domain::suspicion::Bounds;
use chrono::TimeDelta;

/// Addresses that have an allowance of their own, for each purpose; beyond that, newcomers share [`CROWD`] of them.
/// 100,000 take about 4 MB (measured).
const OWN: usize = 100_000;

/// How many allowances newcomers share when there are too many addresses.
const CROWD: u64 = 4_096;

const SWEEP: Duration = Duration::from_secs(60);

/// What a request wants, as far as its allowance goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To see a page.
    Page,
    /// To answer a question of the form, which keeps a draft.
    Answer,
    /// To send a concern.
    Send,
    /// To look up a concern by reference and code, or a saved draft by its code.
    Look,
    /// To sign in to the desk.
    SignIn,
    /// To send files.
    Files,
    /// To change something at the desk, or to write back as a person who follows a concern.
    Write,
}

/// `times` in every `seconds`, of which `burst` may come at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Allowance {
    /// How many may come at once.
    pub burst: NonZeroU32,
    /// How many come back…
    pub times: NonZeroU32,
    /// …in this many seconds, evenly spread.
    pub seconds: NonZeroU32,
}

impl Allowance {
    /// `times` in every `seconds`, of which `burst` may come at once. A zero counts as one.
    pub const fn new(burst: u32, times: u32, seconds: u32) -> Self {
        Self {
            burst: at_least_one(burst),
            times: at_least_one(times),
            seconds: at_least_one(seconds),
        }
    }

    fn quota(self, multiple: NonZeroU32) -> Quota {
        let burst = self.burst.saturating_mul(multiple);
        let each = Duration::from_secs(self.seconds.get().into()) / self.times.saturating_mul(multiple).get();
        // Only a period of nothing is refused, and one nanosecond is as good as no limit.
        Quota::with_period(each.max(Duration::from_nanos(1))).map_or(Quota::per_second(burst), |q| q.allow_burst(burst))
    }
}

const fn at_least_one(number: u32) -> NonZeroU32 {
    match NonZeroU32::new(number) {
        Some(number) => number,
        None => NonZeroU32::MIN,
    }
}

/// What the trust decides about limits. The defaults are for one address (an IPv4 address or an IPv6 /64).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LimitSettings {
    /// Pages seen.
    pub page: Allowance,
    /// Questions answered.
    pub answer: Allowance,
    /// Concerns sent.
    pub send: Allowance,
    /// Concerns sent beyond that, each after a short wait.
    pub send_slowly: Allowance,
    /// Concerns sent by everybody together before each takes a short wait.
    pub send_everywhere: Allowance,
    /// Concerns and saved drafts looked up.
    pub look: Allowance,
    /// Concerns looked up by everybody together.
    pub look_everywhere: Allowance,
    /// Tries to sign in.
    pub sign_in: Allowance,
    /// Forms with files.
    pub files: Allowance,
    /// Changes made at the desk, and messages written back.
    pub write: Allowance,
    /// Networks behind which many people share one address: a hospital's way out to the internet.
    pub shared_networks: Vec<IpNet>,
    /// How many times the allowances such an address gets.
    pub shared_multiple: NonZeroU32,
    /// Seconds to wait for whoever sends while very many do, or often.
    pub wait_seconds: u32,
    /// A form that took fewer seconds than this looks like spam; 0 for none.
    pub too_fast_seconds: u32,
    /// So many web addresses in the words look like spam; 0 for none.
    pub many_links: u32,
    /// Hours in which the same words look like spam when they come again; 0 for none.
    pub same_words_hours: u32,
    /// Mails to one address in a day; 0 for no limit.
    pub mail_to_one_a_day: u32,
    /// Mails in all in an hour; 0 for no limit.
    pub mail_an_hour: u32,
}

impl LimitSettings {
    /// As the services take them.
    #[must_use]
    pub fn floods(&self) -> Floods {
        Floods {
            bounds: Bounds {
                too_fast: TimeDelta::seconds(self.too_fast_seconds.into()),
                many_links: usize::try_from(self.many_links).unwrap_or(usize::MAX),
            },
            same_words: TimeDelta::hours(self.same_words_hours.into()),
            calm_wait: TimeDelta::seconds(self.wait_seconds.into()),
            mail_to_one: self.mail_to_one_a_day,
            mail_in_all: self.mail_an_hour,
        }
    }
}

impl Default for LimitSettings {
    /// Figures of ours, not anybody's rule: ten looks in ten minutes, five concerns an hour and two more slowly; in all,
    /// sixty looks a minute, and 120 concerns an hour before everybody waits a little. What is not counted is in docs/security.md, F4.
    fn default() -> Self {
        Self {
            page: Allowance::new(120, 240, 60),
            answer: Allowance::new(60, 120, 60),
            send: Allowance::new(3, 5, 3_600),
            send_slowly: Allowance::new(2, 2, 3_600),
            send_everywhere: Allowance::new(60, 120, 3_600),
            look: Allowance::new(10, 10, 600),
            look_everywhere: Allowance::new(60, 60, 60),
            sign_in: Allowance::new(10, 10, 600),
            files: Allowance::new(20, 60, 600),
            write: Allowance::new(60, 120, 60),
            shared_networks: Vec::new(),
            shared_multiple: at_least_one(20),
            wait_seconds: 20,
            too_fast_seconds: 3,
            many_links: 5,
            same_words_hours: 24,
            mail_to_one_a_day: 5,
            mail_an_hour: 200,
        }
    }
}

/// How somebody may go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// At once.
    Usual,
    /// After a short wait, or a little work of the browser's: sending only, when very many send, or one address often.
    Calm,
}

/// Not now: try again after this long, rounded up to whole seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("too many requests: try again in {} seconds", .0.as_secs())]
pub struct RetryAfter(pub Duration);

/// Whose allowance it is.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Key {
    Own(Prefix),
    /// One of [`CROWD`], by a hash that nobody outside can foresee.
    Crowd(u64),
}

type Keyed<C> = RateLimiter<Key, DashMapStateStore<Key>, C, NoOpMiddleware<<C as Clock>::Instant>>;
type Single<C> = RateLimiter<NotKeyed, InMemoryState, C, NoOpMiddleware<<C as Clock>::Instant>>;

/// The limiters of one purpose.
struct Gate<C: Clock> {
    /// For an ordinary address.
    alone: Keyed<C>,
    /// For an address that many share.
    shared: Keyed<C>,
    /// For all together.
    everywhere: Option<Single<C>>,
}

struct Gates<C: Clock> {
    page: Gate<C>,
    answer: Gate<C>,
    send: Gate<C>,
    send_slowly: Gate<C>,
    look: Gate<C>,
    sign_in: Gate<C>,
    files: Gate<C>,
    write: Gate<C>,
    shared_networks: Vec<IpNet>,
    own: usize,
    hasher: RandomState,
}

/// Who has had how much. Kept in memory only, so a restart forgives; tries for a single concern or account are not
/// counted anywhere yet (docs/security.md, A9 and F4).
pub struct Limits<C: Clock = DefaultClock> {
    gates: Option<Gates<C>>,
    clock: C,
}

impl Limits {
    /// Limits by the machine's monotonic clock.
    pub fn new(settings: &LimitSettings) -> Self {
        Self::with_clock(settings, DefaultClock::default())
    }

    /// No limits: for measuring (`--unlimited`) and for tests of other things.
    pub fn unlimited() -> Self {
        Self {
            gates: None,
            clock: DefaultClock::default(),
        }
    }
}

impl<C: Clock + Clone> Limits<C> {
    /// Limits by a clock of the caller's, such as governor's `FakeRelativeClock` in tests.
    pub fn with_clock(settings: &LimitSettings, clock: C) -> Self {
        let gate = |allowance: Allowance, everywhere: Option<Allowance>| Gate {
            alone: keyed(allowance.quota(NonZeroU32::MIN), &clock),
            shared: keyed(allowance.quota(settings.shared_multiple), &clock),
            everywhere: everywhere
                .map(|all| Single::new(all.quota(NonZeroU32::MIN), InMemoryState::default(), clock.clone())),
        };
        let gates = Gates {
            page: gate(settings.page, None),
            answer: gate(settings.answer, None),
            send: gate(settings.send, Some(settings.send_everywhere)),
            send_slowly: gate(settings.send_slowly, None),
            look: gate(settings.look, Some(settings.look_everywhere)),
            sign_in: gate(settings.sign_in, None),
            files: gate(settings.files, None),
            write: gate(settings.write, None),
            shared_networks: settings.shared_networks.iter().map(widen).collect(),
            own: OWN,
            hasher: RandomState::new(),
        };
        Self {
            gates: Some(gates),
            clock,
        }
    }
}

impl<C: Clock> Limits<C> {
    /// Counts one request of an address.
    ///
    /// An address that has used up its own allowance takes nothing from everybody's. Nobody is kept from sending because
    /// others send: when all together are over their allowance, each goes on slowly.
    ///
    /// # Errors
    /// When it is too often, with the time to wait.
    pub fn check(&self, purpose: Purpose, prefix: Prefix) -> Result<Pace, RetryAfter> {
        let Some(gates) = &self.gates else {
            return Ok(Pace::Usual);
        };
        let gate = gates.gate(purpose);
        let is_send = purpose == Purpose::Send;
        if let Err(wait) = self.own(gates, gate, prefix) {
            return match is_send.then(|| self.own(gates, &gates.send_slowly, prefix)) {
                Some(Ok(())) => Ok(Pace::Calm),
                _ => Err(wait),
            };
        }
        match gate.everywhere.as_ref().map_or(Ok(()), RateLimiter::check) {
            Ok(()) => Ok(Pace::Usual),
            Err(_) if is_send => Ok(Pace::Calm),
            Err(until) => Err(self.wait(&until)),
        }
    }

    /// Counts one request against an address' own allowance.
    fn own(&self, gates: &Gates<C>, gate: &Gate<C>, prefix: Prefix) -> Result<(), RetryAfter> {
        let network = prefix.network();
        let is_shared = gates.shared_networks.iter().any(|net| net.contains(&network));
        let limiter = if is_shared { &gate.shared } else { &gate.alone };
        let key = if limiter.len() < gates.own {
            Key::Own(prefix)
        } else {
            Key::Crowd(gates.hasher.hash_one(prefix) % CROWD)
        };
        limiter.check_key(&key).map_err(|until| self.wait(&until))
    }

    fn wait(&self, until: &NotUntil<C::Instant>) -> RetryAfter {
        let wait = until.wait_time_from(self.clock.now());
        let seconds = wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
        RetryAfter(Duration::from_secs(seconds.max(1)))
    }

    /// Forgets the addresses whose allowance is whole again.
    pub fn sweep(&self) {
        for limiter in self.gates.iter().flat_map(Gates::keyed) {
            limiter.retain_recent();
            limiter.shrink_to_fit();
        }
    }

    /// How many allowances are being kept, over all purposes: for the metrics.
    pub fn kept(&self) -> usize {
        self.gates.iter().flat_map(Gates::keyed).map(RateLimiter::len).sum()
    }
}

/// Sweeps once a minute, for as long as the task it is spawned in lives.
pub async fn sweep_each_minute(limits: Arc<Limits>) {
    let mut minute = tokio::time::interval(SWEEP);
    loop {
        minute.tick().await;
        limits.sweep();
    }
}

impl<C: Clock> Gates<C> {
    fn gate(&self, purpose: Purpose) -> &Gate<C> {
        match purpose {
            Purpose::Page => &self.page,
            Purpose::Answer => &self.answer,
            Purpose::Send => &self.send,
            Purpose::Look => &self.look,
            Purpose::SignIn => &self.sign_in,
            Purpose::Files => &self.files,
            Purpose::Write => &self.write,
        }
    }

    fn keyed(&self) -> impl Iterator<Item = &Keyed<C>> {
        [
            &self.page,
            &self.answer,
            &self.send,
            &self.send_slowly,
            &self.look,
            &self.sign_in,
            &self.files,
            &self.write,
        ]
        .into_iter()
        .flat_map(|gate| [&gate.alone, &gate.shared])
    }
}

fn keyed<C: Clock + Clone>(quota: Quota, clock: &C) -> Keyed<C> {
    Keyed::new(quota, DashMapStateStore::default(), clock.clone())
}

/// We know the first 64 bits of an IPv6 address only, so a narrower network is compared by those.
fn widen(net: &IpNet) -> IpNet {
    match net {
        IpNet::V6(v6) if v6.prefix_len() > 64 => IpNet::new(v6.addr().into(), 64).unwrap_or(*net),
        _ => *net,
    }
}

#[cfg(test)]
mod tests {
    use governor::clock::FakeRelativeClock;
    use std::net::{IpAddr, Ipv6Addr};

    use super::*;

    fn prefix(address: &str) -> Prefix {
        address.parse::<IpAddr>().unwrap().into()
    }

    fn limits(settings: &LimitSettings) -> (Limits<FakeRelativeClock>, FakeRelativeClock) {
        let clock = FakeRelativeClock::default();
        (Limits::with_clock(settings, clock.clone()), clock)
    }

    fn passed<C: Clock>(limits: &Limits<C>, purpose: Purpose, prefix: Prefix, tries: usize) -> usize {
        (0..tries).filter(|_| limits.check(purpose, prefix).is_ok()).count()
    }

    #[test]
    fn three_concerns_at_once_and_five_an_hour() {
        let (limits, clock) = limits(&LimitSettings::default());
        let home = prefix("203.0.113.9");
        let pace = || limits.check(Purpose::Send, home);
        assert_eq!([pace(), pace(), pace()], [Ok(Pace::Usual); 3]);
        assert_eq!([pace(), pace()], [Ok(Pace::Calm); 2], "slowed");
        assert_eq!(pace(), Err(RetryAfter(Duration::from_secs(720))), "then refused");
        let mut sent = 0;
        for _ in 0..60 {
            clock.advance(Duration::from_secs(60));
            sent += passed(&limits, Purpose::Send, home, 1);
        }
        assert_eq!(sent, 6, "five, and one slowly in between");
    }

    #[test]
    fn nobody_is_kept_from_sending_because_others_send() {
        let (limits, clock) = limits(&LimitSettings::default());
        let everyone = |n: u8| limits.check(Purpose::Send, prefix(&format!("198.51.100.{n}")));
        assert!((0..60).all(|n| everyone(n) == Ok(Pace::Usual)));
        assert!((60..=255).all(|n| everyone(n) == Ok(Pace::Calm)));
        clock.advance(Duration::from_secs(30));
        assert_eq!(limits.check(Purpose::Send, prefix("203.0.113.9")), Ok(Pace::Usual));
    }

    #[test]
    fn one_address_does_not_use_up_anothers_nor_one_purpose_anothers() {
        let (limits, _) = limits(&LimitSettings::default());
        passed(&limits, Purpose::Look, prefix("203.0.113.9"), 100);
        assert!(limits.check(Purpose::Look, prefix("203.0.113.9")).is_err());
        assert!(limits.check(Purpose::Look, prefix("203.0.113.8")).is_ok());
        assert!(limits.check(Purpose::Send, prefix("203.0.113.9")).is_ok());
        assert!(limits.check(Purpose::Look, prefix("2001:db8:1:2::9")).is_ok());
    }

    #[test]
    fn the_wait_that_is_told_is_long_enough() {
        for purpose in [
            Purpose::Page,
            Purpose::Answer,
            Purpose::Send,
            Purpose::Look,
            Purpose::SignIn,
            Purpose::Write,
        ] {
            let (limits, clock) = limits(&LimitSettings::default());
            let home = prefix("203.0.113.9");
            passed(&limits, purpose, home, 200);
            let Err(RetryAfter(wait)) = limits.check(purpose, home) else {
                panic!("{purpose:?} has no limit")
            };
            assert_eq!(wait.subsec_nanos(), 0, "{purpose:?}");
            clock.advance(wait);
            assert!(limits.check(purpose, home).is_ok(), "{purpose:?}");
        }
    }

    #[test]
    fn all_together_may_look_sixty_times_a_minute() {
        let (limits, clock) = limits(&LimitSettings::default());
        let everyone = |n: u8| prefix(&format!("198.51.100.{n}"));
        let found = (0..=255)
            .filter(|n| limits.check(Purpose::Look, everyone(*n)).is_ok())
            .count();
        assert_eq!(found, 60);
        clock.advance(Duration::from_secs(1));
        assert!(limits.check(Purpose::Look, prefix("203.0.113.9")).is_ok());
        assert!(limits.check(Purpose::Look, prefix("203.0.113.8")).is_err());
    }

    #[test]
    fn a_refused_address_takes_nothing_from_everybodys() {
        let (limits, _) = limits(&LimitSettings::default());
        assert_eq!(passed(&limits, Purpose::Look, prefix("203.0.113.9"), 1_000), 10);
        let others = (0..100).filter(|n| limits.check(Purpose::Look, prefix(&format!("198.51.100.{n}"))).is_ok());
        assert_eq!(others.count(), 50);
    }

    #[test]
    fn a_hospitals_way_out_has_the_allowance_of_many() {
        let shared_networks = ["198.51.100.0/28", "2001:db8:1:2::5/128"]
            .map(|net| net.parse().unwrap())
            .into();
        let (limits, _) = limits(&LimitSettings {
            shared_networks,
            ..LimitSettings::default()
        });
        assert_eq!(passed(&limits, Purpose::SignIn, prefix("198.51.100.3"), 1_000), 200);
        assert_eq!(passed(&limits, Purpose::SignIn, prefix("2001:db8:1:2::5"), 1_000), 200);
        assert_eq!(passed(&limits, Purpose::SignIn, prefix("198.51.100.77"), 1_000), 10);
    }

    #[test]
    fn a_flood_of_addresses_fills_no_memory_and_does_not_open_the_gate() {
        let (mut limits, clock) = limits(&LimitSettings::default());
        if let Some(gates) = &mut limits.gates {
            gates.own = 1_000;
        }
        for n in 0..100_000_u128 {
            let _ = limits.check(Purpose::SignIn, Prefix::from(IpAddr::V6(Ipv6Addr::from(n << 64))));
        }
        assert!(limits.kept() <= 1_000 + 4_096, "{}", limits.kept());
        let newcomer = prefix("203.0.113.9");
        assert!(passed(&limits, Purpose::SignIn, newcomer, 1_000) <= 10);

        clock.advance(Duration::from_secs(3_600));
        limits.sweep();
        assert_eq!(limits.kept(), 0);
        assert_eq!(passed(&limits, Purpose::SignIn, newcomer, 1_000), 10);
    }

    #[test]
    fn unlimited_is_unlimited() {
        let limits = Limits::unlimited();
        assert_eq!(passed(&limits, Purpose::Send, prefix("203.0.113.9"), 10_000), 10_000);
        assert_eq!(limits.kept(), 0);
    }

    #[test]
    fn settings_refuse_a_zero_and_an_unknown_name() {
        let read = |json: &str| serde_json::from_str::<LimitSettings>(json);
        assert_eq!(read("{}").unwrap(), LimitSettings::default());
        let send = r#"{"send": {"burst": 5, "times": 10, "seconds": 3600}}"#;
        assert_eq!(read(send).unwrap().send, Allowance::new(5, 10, 3_600));
        assert!(read(r#"{"send": {"burst": 0, "times": 10, "seconds": 3600}}"#).is_err());
        assert!(read(r#"{"sends": {"burst": 1, "times": 10, "seconds": 3600}}"#).is_err());
        assert_eq!(
            read(r#"{"shared_networks": ["198.51.100.0/28"]}"#)
                .unwrap()
                .shared_networks
                .len(),
            1
        );
    }
}
