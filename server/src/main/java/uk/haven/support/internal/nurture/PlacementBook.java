package uk.haven.support.internal.nurture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.ChildRecords;
import uk.haven.children.Children;
import uk.haven.directory.Continuum;
import uk.haven.platform.Problem;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;
import uk.haven.support.domain.nurture.GroupRules;
import uk.haven.support.domain.nurture.PlacementRules;
import uk.haven.support.domain.nurture.PlacementState;
import uk.haven.support.domain.nurture.PlacementStep;
import uk.haven.support.domain.nurture.PlacementTable;
import uk.haven.support.domain.nurture.Stay;
import uk.haven.support.internal.SupportBook;

/** Proposes children for nurture groups and places them, by the rules and with their audit. Call inside a transaction. */
@Service
public class PlacementBook {

    private final PlacementStore store;
    private final NurtureGroupStore groups;
    private final ProfileBook profiles;
    private final SupportBook book;
    private final Children children;
    private final NurtureRecorded recorded;

    PlacementBook(
            PlacementStore store,
            NurtureGroupStore groups,
            ProfileBook profiles,
            SupportBook book,
            Children children,
            NurtureRecorded recorded) {
        this.store = store;
        this.groups = groups;
        this.profiles = profiles;
        this.book = book;
        this.children = children;
        this.recorded = recorded;
    }

    /** What came of an attempt. */
    public sealed interface Answer {
        record Done(Placement placement) implements Answer {}

        record Refused(List<Problem> problems) implements Answer {}
    }

    /**
     * A proposal as a form makes it.
     *
     * @param profile strand scores that it rests on, when there are some
     * @param reason why, or "" where the profile says it
     */
    public record Proposal(NurtureGroup group, LocalDate on, Optional<ProfileBook.Entry> profile, String reason) {}

    /** Every placement of the child, whatever the group, earliest first. */
    public List<Placement> of(ChildId child) {
        return known(store.ofChildren(children.records().of(child.value())));
    }

    public List<Placement> ofGroups(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : known(store.ofGroups(ids));
    }

    public Map<Long, Placement> ofInterventions(Collection<Long> ids) {
        Map<Long, Placement> found = new HashMap<>();
        if (!ids.isEmpty()) {
            known(store.ofInterventions(ids))
                    .forEach(each -> found.put(each.interventionId().orElseThrow(), each));
        }
        return found;
    }

    /** By its own address or by that of its piece of support. */
    public Optional<Placement> find(UUID publicId) {
        return store.find(publicId).map(each -> known(List.of(each)).getFirst());
    }

    Placement found(long id) {
        return known(List.of(store.find(id).orElseThrow())).getFirst();
    }

    private List<Placement> known(List<Placement> held) {
        if (held.isEmpty()) {
            return held;
        }
        ChildRecords records = children.records();
        return held.stream().map(each -> each.of(records.kept(each.child()))).toList();
    }

    /** Proposes the child for the group; a proposal is no place yet. */
    public Answer propose(Child child, Proposal proposal) {
        book.hold(List.of(child.id()));
        var problems = new ArrayList<Problem>();
        if (proposal.group().schoolId() != child.schoolId()) {
            problems.add(Problem.of(
                    "group",
                    "GROUP-ELSEWHERE",
                    "A child stays on the own school's roll, and this group is another school's",
                    "Choose a group of the child's school"));
        }
        PlacementRules.come("on", "The child was proposed", proposal.on(), recorded.today())
                .ifPresent(problems::add);
        PlacementRules.overlap(proposal.on(), held(child.id(), Optional.empty()))
                .map(each -> field(each, "group"))
                .ifPresent(problems::add);
        proposal.profile().flatMap(profiles::problem).ifPresent(problems::add);
        var threshold = profiles.threshold();
        PlacementRules.reason(
                        proposal.profile().isPresent(),
                        proposal.profile().flatMap(entry -> threshold.map(each -> each.outside(entry.scores()))),
                        proposal.reason())
                .ifPresent(problems::add);
        if (!problems.isEmpty()) {
            return new Answer.Refused(problems);
        }
        Long profile = null;
        if (proposal.profile().isPresent()) {
            switch (profiles.write(child.id(), proposal.profile().get())) {
                case ProfileBook.Written.Done(long written) -> profile = written;
                case ProfileBook.Written.Refused(Problem problem) -> {
                    return refused(problem);
                }
            }
        }
        long id = store.insert(
                proposal.group().id(),
                child.id(),
                proposal.on(),
                profile,
                profile == null ? null : threshold.map(each -> each.version()).orElse(null),
                proposal.reason().strip(),
                recorded.by(),
                recorded.at());
        recorded.audited("nurture.proposed", child.id(), proposal.group().name());
        return new Answer.Done(found(id));
    }

    /**
     * Places a proposed child, which opens its piece of support.
     *
     * @param expected day by which the child is to be back in class
     * @param reason as it stands after the decision: needed without a profile, or against the threshold
     */
    public Answer place(Placement of, LocalDate on, LocalDate expected, String reason) {
        book.hold(List.of(of.child()));
        groups.lock(of.groupId());
        Optional<NurtureGroup> group =
                groups.find(List.of(of.groupId())).stream().findFirst();
        if (group.isEmpty()) {
            return refused(Problem.of("group", "GROUP-ELSEWHERE", "The group is another school's", "Propose anew"));
        }
        NurtureGroup into = group.get();
        var problems = new ArrayList<Problem>();
        refusal(of.state(), PlacementStep.PLACE).ifPresent(problems::add);
        int placed = (int) store.ofGroups(List.of(into.id())).stream()
                .filter(each -> each.state().holdsAPlace())
                .count();
        GroupRules.room(into.plan().places(), placed).ifPresent(problems::add);
        GroupRules.open(into.plan().opensOn(), into.plan().closesOn(), on).ifPresent(problems::add);
        PlacementRules.placing(on, of.proposedOn(), recorded.today()).ifPresent(problems::add);
        PlacementRules.overlap(on, held(of.child(), Optional.of(of.id()))).ifPresent(problems::add);
        PlacementRules.expected(new Stay(recorded.calendar(), on), expected).ifPresent(problems::add);
        PlacementRules.reason(of.profileId().isPresent(), profiles.outside(of), reason)
                .ifPresent(problems::add);
        if (!problems.isEmpty()) {
            return new Answer.Refused(problems);
        }
        Intervention opened = book.open(new SupportBook.Opening(
                of.child(),
                into.schoolId(),
                InterventionKind.NURTURE,
                into.name(),
                OptionalLong.empty(),
                into.plan().adults().stream()
                        .mapToLong(NurtureGroup.Adult::workerId)
                        .findFirst(),
                Continuum.SYSTEMATIC,
                on,
                Optional.of(expected),
                Optional.empty()));
        if (!store.place(of.id(), opened.id(), on, expected, reason.strip(), recorded.by(), recorded.at())) {
            throw new IllegalStateException("The group's lock was held, and still the proposal changed");
        }
        recorded.audited("nurture.placed", of.child(), into.name());
        return new Answer.Done(found(of.id()));
    }

    /** The day that is proposed for the return of a child who is placed on the day. */
    LocalDate proposedReturn(LocalDate on) {
        return new Stay(recorded.calendar(), on).proposedReturn();
    }

    private List<PlacementRules.Held> held(ChildId child, Optional<Long> except) {
        return of(child).stream()
                .filter(each -> except.filter(id -> id == each.id()).isEmpty())
                .map(each -> new PlacementRules.Held(
                        each.state(), each.groupName(), each.placedOn().orElse(each.proposedOn()), each.endedOn()))
                .toList();
    }

    static Optional<Problem> refusal(PlacementState state, PlacementStep step) {
        return PlacementTable.TABLE.refusal(state, step, "PLACEMENT-STEP", "Look at the page again");
    }

    private static Problem field(Problem of, String field) {
        return Problem.of(field, of.code(), of.wrong(), of.remedy());
    }

    static Answer refused(Problem problem) {
        return new Answer.Refused(List.of(problem));
    }
}
