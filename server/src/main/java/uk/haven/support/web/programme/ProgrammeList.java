package uk.haven.support.web.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.web.util.UriComponentsBuilder;
import uk.haven.platform.ui.Chip;
import uk.haven.platform.ui.Section;
import uk.haven.platform.ui.Words;
import uk.haven.support.Intervention;
import uk.haven.support.Worker;
import uk.haven.support.domain.programme.Concern;
import uk.haven.support.domain.programme.ExitWords;
import uk.haven.support.internal.programme.ProgrammeOverview.Seen;

/** Which programmes an address asks for, and how the lists show them. @param list code of the list; "" for those going on */
record ProgrammeList(String list, String child, String type) {

    /** Code of the list of those that ask for something and are in nobody's My work. */
    static final String UNREACHED = "unreached";

    /** The address of another list of the same programmes. */
    String path(String otherList) {
        var path = UriComponentsBuilder.fromPath(ProgrammeNavigation.PATH);
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("list", otherList);
        parts.put("child", child);
        parts.put("type", type);
        parts.forEach((name, value) -> {
            if (!value.isEmpty()) {
                path.queryParam(name, value);
            }
        });
        return path.encode().toUriString();
    }

    boolean matches(Seen each) {
        return each.who().toLowerCase(Locale.ROOT).contains(child.strip().toLowerCase(Locale.ROOT))
                && (type.isEmpty() || each.brief().type().code().equals(type));
    }

    boolean lists(Seen each, LocalDate date) {
        return switch (list) {
            case "ended" -> each.intervention().endedOn().isPresent();
            case UNREACHED -> !each.concerns().isEmpty() && !each.reaches(date);
            case "" -> each.intervention().endedOn().isEmpty();
            default ->
                each.concerns().stream().anyMatch(concern -> code(concern).equals(list));
        };
    }

    private static String code(Concern concern) {
        return concern.name().toLowerCase(Locale.ROOT);
    }

    /** The lists, with how many of the programmes are in each. @param matching what fits the rest of the address */
    List<Section> lists(List<Seen> matching, LocalDate date) {
        var lists = new ArrayList<Section>();
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("", "Going on");
        for (Concern each : Concern.values()) {
            labels.put(code(each), each.label());
        }
        labels.put(UNREACHED, "In nobody's My work");
        labels.put("ended", "Ended in the past year");
        labels.forEach((code, label) -> {
            var other = new ProgrammeList(code, child, type);
            lists.add(new Section(label, path(code), list.equals(code), (int)
                    matching.stream().filter(each -> other.lists(each, date)).count()));
        });
        return lists;
    }

    /** What narrows the list down, each to be taken away. @param types labels of kinds by code */
    List<Chip> chips(Map<String, String> types) {
        var chips = new ArrayList<Chip>();
        if (!child.isBlank()) {
            chips.add(new Chip("Child: " + child.strip(), new ProgrammeList(list, "", type).path(list)));
        }
        if (!type.isEmpty()) {
            chips.add(new Chip(types.getOrDefault(type, type), new ProgrammeList(list, child, "").path(list)));
        }
        return chips;
    }

    static ProgrammesPage.Row row(Seen each, Set<String> ticked) {
        Intervention of = each.intervention();
        var facts = new ArrayList<String>();
        each.worker().map(Worker::name).ifPresent(facts::add);
        facts.add("since " + Words.date(of.beganOn()));
        of.endedOn()
                .ifPresentOrElse(
                        end -> facts.add("ended " + Words.date(end)),
                        () -> of.plannedUntil().ifPresent(until -> facts.add("to end by " + Words.date(until))));
        facts.add(each.brief()
                .lastSession()
                .map(on -> "last session " + Words.date(on))
                .orElse("no session logged"));
        var tags = new ArrayList<String>();
        each.concerns().stream().map(Concern::label).forEach(tags::add);
        of.outcome().ifPresent(outcome -> tags.add(outcome.label()));
        boolean open = of.endedOn().isEmpty();
        return new ProgrammesPage.Row(
                open ? of.publicId().toString() : "",
                each.who(),
                of.title(),
                ProgrammeNavigation.PATH + "/" + of.publicId(),
                each.stands()
                        .map(stands -> ExitWords.progress(stands.reading()))
                        .orElse(""),
                String.join(" · ", facts),
                tags,
                ticked.contains(of.publicId().toString()));
    }
}
