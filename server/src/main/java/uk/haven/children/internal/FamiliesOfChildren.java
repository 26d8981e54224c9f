package uk.haven.children.internal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.ChildRecords;
import uk.haven.children.Children;
import uk.haven.children.Families;
import uk.haven.children.domain.FamilyRules;
import uk.haven.partnership.Partnership;
import uk.haven.platform.Problem;

/** See {@link Families}; every change is audited. */
@Service
class FamiliesOfChildren implements Families {

    private final FamilyStore store;
    private final FamilyPartsStore parts;
    private final FamilyLinks links;
    private final Children children;
    private final Partnership partnership;
    private final Written written;

    FamiliesOfChildren(
            FamilyStore store,
            FamilyPartsStore parts,
            FamilyLinks links,
            Children children,
            Partnership partnership,
            Written written) {
        this.store = store;
        this.parts = parts;
        this.links = links;
        this.children = children;
        this.partnership = partnership;
        this.written = written;
    }

    /** Who writes, when, and the audit of it. */
    @org.springframework.stereotype.Component("familyWritten")
    static class Written {
        private final Trail trail;
        private final Clock clock;

        Written(Trail trail, Clock clock) {
            this.trail = trail;
            this.clock = clock;
        }

        OffsetDateTime now() {
            return OffsetDateTime.now(clock);
        }

        String by() {
            return Viewers.current().orElseThrow().name();
        }

        /** The account that writes, 0 for batch work. */
        long account() {
            return Viewers.current().orElseThrow() instanceof Viewer.Person person ? person.id() : 0;
        }

        void trail(String action, UUID claim) {
            trail.record(action, "family claim", claim.toString(), "");
        }

        void record(String action, ChildId child, String detail) {
            trail.record(action, "child", String.valueOf(child.value()), detail);
        }
    }

    @Override
    public Family of(ChildId child) {
        Optional<Long> family = store.family(children.records().of(child.value()));
        if (family.isEmpty()) {
            return new Family(List.of(child), List.of(), List.of(), new Home("", false, 0, ""), List.of());
        }
        var members = new ArrayList<ChildId>(List.of(child));
        store.members(family.get()).stream()
                .map(each -> children.records().kept(each))
                .filter(each -> !members.contains(each))
                .forEach(members::add);
        return new Family(
                members,
                store.elsewhere(family.get()),
                store.people(family.get()),
                parts.home(family.get()),
                parts.stories(family.get()));
    }

    @Override
    public List<List<ChildId>> at(long schoolId) {
        return store.at(schoolId);
    }

    @Override
    public Map<ChildId, List<ChildId>> siblings(Collection<ChildId> of) {
        return of.isEmpty() ? Map.of() : store.siblings(of);
    }

    private long familyOf(Child child) {
        return store.familyOf(
                children.records().of(child.id().value()), child.id(), written.account(), written.by(), written.now());
    }

    private Optional<Long> person(Child child, UUID person) {
        return store.family(children.records().of(child.id().value()))
                .flatMap(family -> store.personId(family, person));
    }

    @Override
    public Saved keep(Child child, Optional<UUID> id, int version, PersonDetails details) {
        List<Problem> problems = FamilyRules.person(details, partnership.today());
        if (!problems.isEmpty()) {
            return new Saved.Refused(problems);
        }
        long family = familyOf(child);
        Optional<Long> known = id.flatMap(each -> store.personId(family, each));
        Optional<Problem> shut =
                details.contact().flatMap(_ -> known).flatMap(parts::shut).map(FamilyRules::shut);
        if (shut.isPresent()) {
            return new Saved.Refused(List.of(shut.get()));
        }
        if (id.isPresent()
                && (known.isEmpty() || !store.change(known.get(), version, details, written.by(), written.now()))) {
            return new Saved.Overtaken();
        }
        long person = known.orElseGet(() -> store.add(family, details, written.by(), written.now()));
        details.contact()
                .ifPresent(
                        contact -> parts.keep(person, family, child.schoolId(), contact, written.by(), written.now()));
        written.record("family.person", child.id(), known.isPresent() ? "changed" : "added");
        return new Saved.Done();
    }

    @Override
    public boolean takeOut(Child child, UUID person) {
        boolean done = store.family(children.records().of(child.id().value()))
                .map(family -> store.end(family, person, written.now()))
                .orElse(false);
        if (done) {
            written.record("family.person", child.id(), "taken out");
        }
        return done;
    }

    @Override
    public Optional<Problem> open(Child child, UUID person, String reason) {
        Optional<Problem> problem = FamilyRules.reason(reason);
        Optional<Long> known = person(child, person);
        if (problem.isEmpty() && known.isPresent()) {
            parts.opened(known.get(), written.account(), reason.strip());
            written.record("contact.opened", child.id(), "guarded details of person " + known.get());
        }
        return problem;
    }

    @Override
    public Optional<Contact> contact(Child child, UUID person) {
        return person(child, person).flatMap(parts::contact);
    }

    @Override
    public Optional<List<Earlier>> earlier(Child child, UUID person) {
        Optional<Long> known = person(child, person).filter(parts::openedByMe);
        known.ifPresent(id -> written.record("contact.earlier-read", child.id(), "person " + id));
        return known.map(parts::earlier);
    }

    @Override
    public Map<ChildId, List<Correspondent>> correspondents(Collection<ChildId> of) {
        if (of.isEmpty()) {
            return Map.of();
        }
        ChildRecords records = children.records();
        Map<ChildId, List<Correspondent>> found = new HashMap<>();
        parts.correspondents(records.with(of.stream().map(ChildId::value).toList()))
                .forEach((child, all) -> found.merge(
                        records.kept(child),
                        all,
                        (some, more) -> Stream.concat(some.stream(), more.stream())
                                .distinct()
                                .toList()));
        return found;
    }

    @Override
    public Saved keepHome(Child child, int version, String language, boolean interpreter) {
        var problems = new ArrayList<Problem>();
        FamilyRules.longer("language", language, 100, problems);
        if (!problems.isEmpty()) {
            return new Saved.Refused(problems);
        }
        boolean done =
                parts.keepHome(familyOf(child), version, language.strip(), interpreter, written.by(), written.now());
        return saved(done, "family.home", child);
    }

    @Override
    public Saved keepStory(Child child, int version, String words, boolean agreed) {
        var problems = new ArrayList<Problem>();
        FamilyRules.longer("words", words, STORY, problems);
        if (!problems.isEmpty()) {
            return new Saved.Refused(problems);
        }
        boolean done = parts.keepStory(
                familyOf(child), child.schoolId(), version, words.strip(), agreed, written.by(), written.now());
        return saved(done, "family.story", child);
    }

    private Saved saved(boolean done, String action, Child child) {
        if (!done) {
            return new Saved.Overtaken();
        }
        written.record(action, child.id(), "");
        return new Saved.Done();
    }

    @Override
    public Linked link(Child child, Stated stated) {
        return links.link(child, stated);
    }

    @Override
    public List<Claim> claims() {
        return links.claims();
    }

    @Override
    public boolean answer(UUID claim, boolean agree) {
        return links.answer(claim, agree);
    }

    @Override
    public boolean withdraw(UUID claim) {
        return links.withdraw(claim);
    }

    @Override
    public boolean together(Child one, Child other) {
        return links.together(one, other);
    }

    @Override
    public List<List<ChildId>> likely(int most) {
        return store.likely(most);
    }

    @Override
    public void leave(Child child) {
        links.leave(child);
    }
}
