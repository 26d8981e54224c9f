package uk.haven.children.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.haven.children.Child;
import uk.haven.children.ChildPanel;
import uk.haven.children.ChildPanel.StoryEntry;
import uk.haven.children.Children;
import uk.haven.children.internal.ChildFacts;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.platform.ui.Moment;
import uk.haven.platform.ui.Section;
import uk.haven.platform.ui.Words;

/** Merges what every module has to tell of a child into one timeline, latest first. */
@Component
class Story {

    /** Stands in full in the picture above, so the story opens without. */
    private static final String RESULTS = "Attainment";

    private static final String ALL = "all";
    private final Children children;
    private final ChildFacts facts;
    private final Partnership partnership;
    private final ObjectProvider<ChildPanel> panels;

    Story(Children children, ChildFacts facts, Partnership partnership, ObjectProvider<ChildPanel> panels) {
        this.children = children;
        this.facts = facts;
        this.partnership = partnership;
        this.panels = panels;
    }

    StoryPage page(Child child, LocalDate asOf, String kind) {
        List<StoryEntry> all = entries(child, asOf);
        var kinds = new TreeSet<String>();
        all.forEach(entry -> kinds.add(entry.kind()));
        boolean known = kinds.contains(kind);
        boolean everything = kind.equals(ALL) || !kinds.contains(RESULTS);
        String path = "/children/" + child.publicId();
        var sections = new ArrayList<Section>();
        if (kinds.contains(RESULTS)) {
            int events = (int)
                    all.stream().filter(entry -> !entry.kind().equals(RESULTS)).count();
            sections.add(new Section("All but results", path + "#story", !known && !everything, events));
        }
        sections.add(new Section("All", path + "?story=" + ALL + "#story", !known && everything, all.size()));
        for (String one : kinds) {
            int count =
                    (int) all.stream().filter(entry -> entry.kind().equals(one)).count();
            sections.add(new Section(
                    one,
                    path + "?story=" + java.net.URLEncoder.encode(one, java.nio.charset.StandardCharsets.UTF_8)
                            + "#story",
                    one.equals(kind),
                    count));
        }
        return new StoryPage(
                child.publicId(),
                sections,
                all.stream()
                        .filter(entry -> known
                                ? entry.kind().equals(kind)
                                : everything || !entry.kind().equals(RESULTS))
                        .map(entry ->
                                new Moment(entry.date(), entry.kind(), entry.sentence(), entry.detail(), "", null))
                        .toList());
    }

    private List<StoryEntry> entries(Child child, LocalDate asOf) {
        var all = new ArrayList<StoryEntry>();
        panels.stream().forEach(panel -> all.addAll(panel.story(child, asOf)));
        for (var stay : children.enrolments(child.id())) {
            String school =
                    partnership.school(stay.schoolId()).map(School::name).orElse("a school");
            all.add(new StoryEntry(stay.entryDate(), "Enrolment", "Joined " + school, ""));
            if (stay.leavingDate() != null) {
                all.add(new StoryEntry(stay.leavingDate(), "Enrolment", "Left " + school, ""));
            }
        }
        for (var former : facts.formerly(child.id())) {
            all.add(new StoryEntry(
                    former.until(),
                    "Name",
                    "Name or birth date changed",
                    "Before: %s %s%s"
                            .formatted(
                                    former.forename(),
                                    former.surname(),
                                    former.birthDate() == null ? "" : ", born " + Words.date(former.birthDate()))));
        }
        var said = facts.said(child.id(), asOf);
        for (int i = 0; i + 1 < said.size(); i++) {
            String what = changed(said.get(i), said.get(i + 1));
            if (!what.isEmpty()) {
                all.add(new StoryEntry(
                        said.get(i).from(), "Characteristics", what, said.get(i).source()));
            }
        }
        all.removeIf(entry -> entry.date().isAfter(asOf));
        all.sort(Comparator.comparing(StoryEntry::date).reversed());
        return all;
    }

    private static String changed(ChildFacts.Said now, ChildFacts.Said before) {
        var what = new ArrayList<String>();
        if (!now.sen().equals(before.sen())) {
            what.add("Special educational needs: " + People.sen(now.sen()));
        }
        if (!now.fsm().equals(before.fsm())) {
            what.add("Free school meals: " + (now.fsm().equals("Y") ? "yes" : "no"));
        }
        if (!now.inCare().equals(before.inCare())) {
            what.add("In care: " + (now.inCare().equals("Y") ? "yes" : "no"));
        }
        if (!now.youngCarer().equals(before.youngCarer())) {
            what.add("Young carer: " + (now.youngCarer().equals("N") ? "no" : "yes"));
        }
        if (!now.postcode().equals(before.postcode())) {
            what.add("Moved home");
        }
        return String.join(" · ", what);
    }
}
