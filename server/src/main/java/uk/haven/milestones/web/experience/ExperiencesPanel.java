package uk.haven.milestones.web.experience;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.children.Child;
import uk.haven.children.ChildPanel;
import uk.haven.milestones.domain.Area;
import uk.haven.milestones.domain.MilestonePhase;
import uk.haven.milestones.domain.experience.Held;
import uk.haven.milestones.domain.experience.Standing;
import uk.haven.milestones.domain.experience.TakenBack;
import uk.haven.milestones.internal.experience.Experiences;
import uk.haven.milestones.internal.experience.Experiences.OfChild;
import uk.haven.milestones.web.SchoolsAtHand;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.platform.ui.Words;
import uk.haven.platform.web.Fragments;

/** What a child has had of the experiences of its phase, and what it lacks. */
@Component
class ExperiencesPanel implements ChildPanel {

    private final Experiences experiences;
    private final Partnership partnership;
    private final Fragments fragments;

    ExperiencesPanel(Experiences experiences, Partnership partnership, Fragments fragments) {
        this.experiences = experiences;
        this.partnership = partnership;
        this.fragments = fragments;
    }

    @Override
    public String anchor() {
        return "experiences";
    }

    @Override
    public String heading() {
        return "Experiences";
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public Optional<Content> render(Child child, LocalDate asOf) {
        boolean here = Viewers.current().orElse(null) instanceof Viewer.Person person
                && SchoolsAtHand.at(person, SchoolsAtHand.READ, child.schoolId());
        OfChild known = experiences.of(child, asOf, here);
        return known.due().isEmpty()
                        && known.held().isEmpty()
                        && known.takenBack().isEmpty()
                ? Optional.empty()
                : Optional.of(fragments.of("milestones/experience/panel.jte", page(child, known, asOf)));
    }

    private ExperiencesPanelPage page(Child child, OfChild known, LocalDate asOf) {
        Optional<MilestonePhase> phase = known.phase();
        Map<String, Area> areas = new LinkedHashMap<>();
        experiences.framework(asOf).milestones().forEach(each -> areas.put(each.code(), each.area()));
        Map<String, List<String>> had = new LinkedHashMap<>();
        for (Area area : Area.values()) {
            had.put(area.label(), new ArrayList<>());
        }
        known.held().stream()
                .filter(each -> each.took().had() && phase.equals(Optional.of(each.phase())))
                .forEach(each -> had.computeIfAbsent(
                                Optional.ofNullable(areas.get(each.experience()))
                                        .map(Area::label)
                                        .orElse("No longer in the entitlement"),
                                none -> new ArrayList<>())
                        .add(line(each, child)));
        return new ExperiencesPanelPage(
                known.due().isEmpty() ? "" : phase.map(MilestonePhase::label).orElse(""),
                known.due().stream()
                        .filter(each -> !each.had())
                        .map(each ->
                                new ExperiencesPanelPage.Lack(each.experience().wording(), facts(each)))
                        .toList(),
                had.entrySet().stream()
                        .filter(each -> !each.getValue().isEmpty())
                        .map(each -> new ExperiencesPanelPage.OfArea(each.getKey(), each.getValue()))
                        .toList(),
                known.held().stream()
                        .filter(each -> !phase.equals(Optional.of(each.phase())))
                        .map(each -> each.phase().label() + ": " + line(each, child)
                                + (each.took().had() ? "" : ". " + each.took().label()))
                        .toList(),
                known.takenBack().stream().map(ExperiencesPanel::said).toList());
    }

    private static String facts(Standing each) {
        return Stream.concat(
                        each.missed().map(LackingPages::missed).stream(),
                        each.planned().map(day -> "planned for " + Words.date(day)).stream())
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
    }

    private String line(Held each, Child child) {
        String school = each.schoolId() == child.schoolId()
                ? ""
                : partnership
                        .school(each.schoolId())
                        .map(School::name)
                        .map(name -> " at " + name)
                        .orElse("");
        return each.words() + " " + each.title() + ", " + Words.date(each.on()) + school;
    }

    private static String said(TakenBack each) {
        return each.was().words() + " “" + each.was().took().label() + "” of "
                + Words.date(each.was().on()) + " was taken back by " + each.by() + " on " + Words.time(each.at())
                + ": " + each.reason();
    }

    @Override
    public List<StoryEntry> story(Child child, LocalDate asOf) {
        Map<String, List<Held>> byActivity = new LinkedHashMap<>();
        experiences
                .held(child, asOf)
                .forEach(each -> byActivity
                        .computeIfAbsent(each.on() + each.title(), none -> new ArrayList<>())
                        .add(each));
        return byActivity.values().stream()
                .map(each -> new StoryEntry(
                        each.getFirst().on(),
                        "Experience",
                        each.getFirst().took().had()
                                ? "Took part in " + each.getFirst().title()
                                : each.getFirst().title() + ": "
                                        + each.getFirst().took().label(),
                        each.stream()
                                .map(Held::words)
                                .reduce((one, other) -> one + " " + other)
                                .orElse("")))
                .toList();
    }
}
