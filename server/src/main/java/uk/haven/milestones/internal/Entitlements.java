package uk.haven.milestones.internal;

import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.milestones.domain.Framework;
import uk.haven.milestones.domain.FrameworkJson;
import uk.haven.platform.Problem;
import uk.haven.platform.database.FirstData;
import uk.haven.platform.versions.Publishing;
import uk.haven.platform.versions.Version;
import uk.haven.platform.versions.VersionTable;
import uk.haven.schooling.SessionEvidence;

/** The versions of the entitlement: which is in force when, the one draft, and its publication. */
@Service
public class Entitlements {

    /** The first version has been in force for as long as there has been data. */
    private static final LocalDate FROM_THE_BEGINNING = LocalDate.of(1900, 1, 1);

    private final VersionTable<Framework> store;
    private final SessionEvidence evidence;
    private final Audit audit;
    private final Clock clock;
    private final FirstData first;

    Entitlements(EntitlementStore store, SessionEvidence evidence, Audit audit, Clock clock, FirstData first) {
        this.store = store.versions();
        this.evidence = evidence;
        this.audit = audit;
        this.clock = clock;
        this.first = first;
    }

    @PostConstruct
    void first() {
        first.write(() -> {
            if (store.inForce(FROM_THE_BEGINNING).isEmpty()) {
                store.insertPublished(
                        "Entitlement for every child, January 2009",
                        FROM_THE_BEGINNING,
                        FrameworkJson.first(),
                        clock.instant());
            }
        });
    }

    /** The version in force at the date. */
    public Version<Framework> at(LocalDate date) {
        return store.inForce(date)
                .flatMap(store::find)
                .orElseThrow(() -> new IllegalStateException("No entitlement is in force on " + date));
    }

    /** Every version, the draft last. */
    public List<Version<Framework>> all() {
        return store.all();
    }

    public Optional<Version<Framework>> draft() {
        return store.draft();
    }

    /** What keeps a content from being published. */
    public List<Problem> problems(Framework content) {
        return content.problems((scheme, result) -> evidence.value(scheme, result)
                .filter(value -> value.isPresent())
                .isPresent());
    }

    /** Begins a draft from the version in force, unless there is one. */
    @Transactional
    public void begin(LocalDate today) {
        Version<Framework> base = at(today);
        store.insertDraft(base.title(), base.id(), base.content(), account(), clock.instant());
        audited("milestones.framework.drafted", store.draft().orElseThrow().id(), "");
    }

    @Transactional
    public void save(int id, String title, Framework content) {
        if (store.saveDraft(id, title, content, clock.instant()) == 1) {
            audited("milestones.framework.edited", id, "");
        }
    }

    @Transactional
    public void discard() {
        if (store.discardDraft() == 1) {
            audited("milestones.framework.discarded", 0, "");
        }
    }

    /** Publishes the draft from a day on. @return what refuses it */
    @Transactional
    public List<Problem> publish(int id, LocalDate from, LocalDate today) {
        Version<Framework> draft = store.draft().filter(each -> each.id() == id).orElse(null);
        if (draft == null) {
            return List.of(Problem.of("from", "FRAMEWORK-GONE", "This draft is no longer there", "Begin a new one"));
        }
        Optional<Problem> refusal = Publishing.refusal(
                from,
                today,
                store.all().stream()
                        .flatMap(each -> each.effectiveFrom().stream())
                        .toList());
        if (refusal.isPresent()) {
            return List.of(refusal.get());
        }
        List<Problem> problems = problems(draft.content());
        if (problems.isEmpty()) {
            store.publish(id, from, account(), clock.instant());
            audited("milestones.framework.published", id, "from " + from);
        }
        return problems;
    }

    private void audited(String action, int id, String detail) {
        audit.record(new Audit.Entry(action, "milestones", String.valueOf(id), detail));
    }

    private static @Nullable Long account() {
        var account = Viewers.current().orElseThrow().accountId();
        return account.isPresent() ? account.getAsLong() : null;
    }
}
