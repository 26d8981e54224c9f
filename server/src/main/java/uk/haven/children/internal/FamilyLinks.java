package uk.haven.children.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.Families.Claim;
import uk.haven.children.Families.Linked;
import uk.haven.children.Families.Stated;
import uk.haven.children.domain.FamilyRules;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Words;

/** Brothers and sisters linked at once at one's own schools, and by asking where the other child is elsewhere. */
@Component
class FamilyLinks {

    private final FamilyLinkStore store;
    private final ChildFacts facts;
    private final FamiliesOfChildren.Written written;

    FamilyLinks(FamilyLinkStore store, ChildFacts facts, FamiliesOfChildren.Written written) {
        this.store = store;
        this.facts = facts;
        this.written = written;
    }

    Linked link(Child child, Stated typed) {
        var stated = new Stated(
                typed.upn().strip().toUpperCase(Locale.ROOT),
                typed.forename().strip(),
                typed.surname().strip(),
                typed.birthDate());
        Optional<Problem> problem = FamilyRules.stated(stated, store.open(child.id()));
        if (problem.isPresent()) {
            return new Linked.Refused(List.of(problem.get()));
        }
        List<ChildId> own = store.own(stated);
        if (own.contains(child.id())) {
            return new Linked.Refused(
                    List.of(Problem.of("upn", "LINK-SELF", "That is the child itself", "State the brother or sister")));
        }
        if (own.size() == 1 && join(child.id(), own.getFirst())) {
            return new Linked.Joined(own.getFirst());
        }
        store.ask(child.id(), child.schoolId(), child.name(), stated, words(stated), written.by(), written.now());
        written.record("family.asked", child.id(), stated.upn().isEmpty() ? "by name and birth date" : "by number");
        return new Linked.Asked();
    }

    boolean together(Child one, Child other) {
        return join(one.id(), other.id());
    }

    private boolean join(ChildId one, ChildId other) {
        boolean done = store.join(one, other, written.by(), written.now());
        if (done) {
            written.record("family.joined", one, "with child " + other.value());
        }
        return done;
    }

    private static String words(Stated stated) {
        return stated.upn().isEmpty()
                ? stated.forename() + " " + stated.surname()
                        + stated.birthDate()
                                .map(born -> ", born " + Words.date(born))
                                .orElse("")
                : "the child with the number " + stated.upn();
    }

    List<Claim> claims() {
        return store.claims();
    }

    boolean answer(UUID id, boolean agree) {
        Optional<Claim> asked = store.claims().stream()
                .filter(each -> each.id().equals(id) && each.about().isPresent())
                .findFirst();
        boolean done = asked.isPresent() && store.answer(id, agree, written.by(), written.now());
        if (done) {
            written.record(
                    agree ? "family.joined" : "family.refused",
                    asked.get().about().orElseThrow(),
                    "asked by school " + asked.get().askerId());
        }
        return done;
    }

    boolean withdraw(UUID id) {
        boolean done = store.withdraw(id, written.by(), written.now());
        if (done) {
            written.trail("family.withdrawn", id);
        }
        return done;
    }

    void leave(Child child) {
        facts.takeOutOfFamily(child.id(), written.now());
        written.record("family.left", child.id(), "");
    }
}
