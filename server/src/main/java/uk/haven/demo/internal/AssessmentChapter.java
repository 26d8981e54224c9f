package uk.haven.demo.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.Children;
import uk.haven.demo.domain.AssessmentStory;
import uk.haven.demo.domain.DemoCalendar;
import uk.haven.demo.domain.DemoFiles;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.platform.ui.Words;
import uk.haven.schooling.FactSource;
import uk.haven.schooling.Facts;
import uk.haven.support.CommonAssessments;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionOutcome;
import uk.haven.support.Interventions;
import uk.haven.support.Worker;
import uk.haven.support.Workers;

/** A year of common assessments: complete with their teams, under review, being written, refused, closed. */
@Component
class AssessmentChapter implements DemoChapter {

    private static final List<String> AGREED = List.of(
            "Everybody knows who does what. The mother has the mentor's number.",
            "Mornings go better. The mentor goes on with Mondays until the summer.",
            "The family would like to meet once more before the holidays.");

    private final CommonAssessments assessments;
    private final Workers workers;
    private final Children children;
    private final FactSource facts;
    private final Interventions interventions;
    private final Partnership partnership;

    AssessmentChapter(
            CommonAssessments assessments,
            Workers workers,
            Children children,
            FactSource facts,
            Interventions interventions,
            Partnership partnership) {
        this.assessments = assessments;
        this.workers = workers;
        this.children = children;
        this.facts = facts;
        this.interventions = interventions;
        this.partnership = partnership;
    }

    @Override
    public int order() {
        return 40;
    }

    /** What becomes of an assessment. @see #write */
    private enum Course {
        /** Complete; the team meets; an action is overdue. */
        TEAM(22),
        /** Being written, and past the day by which it was to be. */
        LATE_DRAFT(9),
        /** Complete, and its review half written. */
        REVIEW(28),
        /** Complete in its second version. */
        REVIEWED(30),
        /** Begun lately. */
        DRAFT(2),
        /** Closed, its purpose reached. */
        CLOSED(31);

        private final int beganWeeksAgo;

        Course(int beganWeeksAgo) {
            this.beganWeeksAgo = beganWeeksAgo;
        }
    }

    @Override
    public void write() {
        var random = new SplittableRandom(DemoFiles.SEED + 40);
        Set<ChildId> inHand = inHand();
        List<School> schools = partnership.schools().stream()
                .filter(each -> each.openOn(DemoCalendar.TODAY))
                .sorted(Comparator.comparing(School::laestab))
                .toList();
        for (School school : schools) {
            List<Worker> there = workers.at(school.id(), DemoCalendar.TODAY);
            List<Child> chosen = chosen(school, inHand);
            for (int i = 0; i < chosen.size() && !there.isEmpty(); i++) {
                Worker lead = there.get(i % there.size());
                Worker other = there.get((i + 1) % there.size());
                write(chosen.get(i), lead, other, Course.values()[i], random);
            }
        }
    }

    /** Children whom a worker of an agency has in hand: the team around one of them takes the worker in. */
    private Set<ChildId> inHand() {
        return interventions
                .ledBy(workers.all().stream()
                        .filter(each -> each.agencyId().isPresent())
                        .map(Worker::id)
                        .toList())
                .stream()
                .map(Intervention::child)
                .collect(Collectors.toSet());
    }

    /**
     * Of those who have been there for the year, one whom an agency has in hand, and those who missed most after the first
     * few.
     */
    private List<Child> chosen(School school, Set<ChildId> inHand) {
        LocalDate since = DemoCalendar.TODAY.minusWeeks(Course.CLOSED.beganWeeksAgo + 2L);
        List<Child> there = children.onRoll(school.id(), DemoCalendar.TODAY).stream()
                .filter(each -> !each.entryDate().isAfter(since))
                .toList();
        Map<ChildId, Facts> known = facts.of(there.stream().map(Child::id).toList(), DemoCalendar.TODAY);
        List<Child> chosen = there.stream()
                .sorted(Comparator.<Child>comparingInt(each -> -missed(known.get(each.id())))
                        .thenComparing(Child::upn))
                .skip(Math.max(1, there.size() / 25))
                .limit(Course.values().length)
                .collect(Collectors.toCollection(ArrayList::new));
        there.stream()
                .filter(each -> inHand.contains(each.id()))
                .min(Comparator.comparing(Child::upn))
                .filter(each -> chosen.indexOf(each) != Course.TEAM.ordinal())
                .ifPresent(each -> {
                    chosen.remove(each);
                    chosen.add(Course.TEAM.ordinal(), each);
                });
        return chosen.subList(0, Math.min(chosen.size(), Course.values().length));
    }

    private static int missed(@org.jspecify.annotations.Nullable Facts facts) {
        return facts == null ? 0 : facts.absentYear();
    }

    private void write(Child child, Worker lead, Worker other, Course course, SplittableRandom random) {
        LocalDate today = DemoCalendar.TODAY;
        LocalDate began = today.minusWeeks(course.beganWeeksAgo).minusDays(random.nextInt(4));
        AssessmentStory story = AssessmentStory.ALL.get(random.nextInt(AssessmentStory.ALL.size()));
        Intervention of = assessments.start(child, began, began.plusWeeks(6), OptionalLong.of(lead.id()));
        Map<String, Map<String, String>> answers =
                story.answers(lead.name(), List.of(began.plusWeeks(8), began.plusWeeks(12), today.plusWeeks(2)));
        details(of, child, lead);
        if (course == Course.DRAFT || course == Course.LATE_DRAFT) {
            assessments.agreed(of, false, "The mother", began);
            for (String part :
                    course == Course.DRAFT ? List.of("reason") : List.of("reason", "services", "development")) {
                assessments.write(of, part, answers.getOrDefault(part, Map.of()));
            }
            return;
        }
        answers.forEach((part, texts) -> assessments.write(of, part, texts));
        assessments.agreed(of, false, "The mother", began);
        if (random.nextInt(5) == 0) {
            assessments.refused(
                    of, true, "The mother", began.plusWeeks(3), "Would rather manage within the family first.");
        } else {
            assessments.agreed(of, true, "The mother", began.plusWeeks(3));
        }
        team(of, lead, other, began);
        if (course == Course.TEAM) {
            assessments.joinFromAgency(
                    of, "Visits the family every week, and plans with the school what helps.", today.minusWeeks(2));
        }
        assessments.complete(of, began.plusWeeks(5));
        met(of, lead, other, began.plusWeeks(7), AGREED.get(0));
        assessments.done(of, story.actions().getFirst(), began.plusWeeks(8), "");
        followed(of, course, story, answers, lead, other, began);
    }

    private void details(Intervention of, Child child, Worker lead) {
        assessments.write(
                of,
                "details",
                Map.of(
                        "name", child.name(),
                        "known-as", child.forename(),
                        "born", Words.date(child.birthDate()),
                        "school", school(child),
                        "language", "English"));
        assessments.write(
                of,
                "assessor",
                Map.of(
                        "assessor", lead.name(),
                        "role", lead.roleLabel(),
                        "contact", "Through the school's office"));
    }

    private String school(Child child) {
        return partnership.school(child.schoolId()).map(School::name).orElse("");
    }

    private void team(Intervention of, Worker lead, Worker other, LocalDate began) {
        if (other.id() != lead.id()) {
            assessments.join(of, other, began.plusWeeks(5));
        }
        assessments.join(of, "The mother", "Mother", began.plusWeeks(5));
    }

    private void met(Intervention of, Worker lead, Worker other, LocalDate on, String agreed) {
        assessments.met(
                of,
                on,
                lead.id() == other.id()
                        ? List.of(lead.name(), "The mother")
                        : List.of(lead.name(), other.name(), "The mother"),
                agreed);
    }

    private void followed(
            Intervention of,
            Course course,
            AssessmentStory story,
            Map<String, Map<String, String>> answers,
            Worker lead,
            Worker other,
            LocalDate began) {
        LocalDate today = DemoCalendar.TODAY;
        switch (course) {
            case TEAM -> assessments.meets(of, today.plusDays(12), "The staff room, 3.30 pm");
            case REVIEW -> {
                assessments.done(of, story.actions().get(1), began.plusWeeks(12), "Took longer than planned");
                met(of, lead, other, began.plusWeeks(20), AGREED.get(1));
                assessments.review(of, today.minusWeeks(2));
                changed(of, answers);
                assessments.meets(of, today.plusDays(5), "");
            }
            case REVIEWED -> {
                assessments.done(of, story.actions().get(1), began.plusWeeks(11), "");
                met(of, lead, other, began.plusWeeks(16), AGREED.get(1));
                assessments.review(of, began.plusWeeks(17));
                changed(of, answers);
                assessments.complete(of, began.plusWeeks(18));
                met(of, lead, other, began.plusWeeks(24), AGREED.get(2));
                assessments.meets(of, today.plusDays(26), "The children's centre");
            }
            case CLOSED -> {
                met(of, lead, other, began.plusWeeks(15), AGREED.get(1));
                assessments.close(
                        of,
                        today.minusWeeks(6),
                        InterventionOutcome.ACHIEVED,
                        "What was hoped for has been reached, and the family would like to go on alone.");
            }
            default -> throw new IllegalArgumentException("Nothing follows " + course);
        }
    }

    /** What a review found. */
    private void changed(Intervention of, Map<String, Map<String, String>> answers) {
        var development = new HashMap<>(answers.getOrDefault("development", Map.of()));
        development.put("emotional-strengths", "Laughs again, and asks when the next session is.");
        development.put("learning-needs", "");
        assessments.write(of, "development", development);
    }
}
