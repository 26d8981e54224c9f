package uk.haven.partnership.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.haven.intake.Fields;
import uk.haven.intake.FileKind;
import uk.haven.intake.FileKind.Column;
import uk.haven.intake.Importer;
import uk.haven.intake.Load;
import uk.haven.intake.Rows;
import uk.haven.partnership.internal.EstablishmentStore.Establishment;
import uk.haven.partnership.internal.EstablishmentStore.Link;

/**
 * An extract of the national register of schools. Every row is kept as a known establishment, whatever its authority; only
 * the schools of {@code schools.csv} take part. To those the register adds what was not yet known (URN, first and last
 * day, successor); it never overrules {@code schools.csv}.
 */
@Component
class GiasImporter implements Importer {

    private static final Pattern LINK = Pattern.compile("([0-9]{6})\\s+([A-Za-z][A-Za-z -]*)");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("dd-MM-uuuu").withResolverStyle(ResolverStyle.STRICT);

    private static final FileKind KIND = new FileKind(
            "gias",
            21,
            List.of(
                    new Column("URN", true, "unique reference number, six digits", "115909"),
                    new Column("LA (code)", true, "local authority, three digits", "850"),
                    new Column("EstablishmentNumber", true, "four digits; empty for some", "2101"),
                    new Column("EstablishmentName", true, "name", "Riders Infant School"),
                    new Column("EstablishmentStatus (name)", false, "Open, Closed ...", "Open"),
                    new Column("OpenDate", true, "first day, dd-mm-yyyy, or empty", ""),
                    new Column("CloseDate", true, "last day, dd-mm-yyyy, or empty", ""),
                    new Column("PhaseOfEducation (name)", true, "phase as the register names it", "Primary"),
                    new Column("StatutoryLowAge", true, "years", "4"),
                    new Column("StatutoryHighAge", true, "years", "7"),
                    new Column("Linked establishments", false, "URN and what it is", "136078 Successor")),
            "An extract of the national register of schools (GIAS), for URNs, openings, closures and successors.");

    private final EstablishmentStore store;
    private final SchoolStore schools;
    private final Known known;
    private final Clock clock;

    GiasImporter(EstablishmentStore store, SchoolStore schools, Known known, Clock clock) {
        this.store = store;
        this.schools = schools;
        this.known = known;
        this.clock = clock;
    }

    @Override
    public FileKind kind() {
        return KIND;
    }

    @Override
    public void load(Rows rows, Load load) {
        Map<String, Establishment> held = store.all();
        Set<String> seen = new HashSet<>();
        for (Rows.Row row : rows) {
            var fields = new Fields(row);
            Establishment one = read(fields);
            if (one != null && !seen.add(one.urn())) {
                fields.problem("URN", "TWICE-IN-FILE", one.urn() + " stands in the file twice", "keep one");
            }
            if (one == null || !fields.ok()) {
                load.rejected(row, fields.problems());
            } else if (one.equals(held.get(one.urn()))) {
                load.unchanged(row);
            } else {
                store.put(one, load.fileId());
                held.put(one.urn(), one);
                load.accepted(row);
            }
        }
        int enriched = enrich(held, load.fileId());
        if (enriched > 0) {
            schools.linkSuccessors();
            known.changed();
        }
        Notices.count(load, seen.size(), "establishment of the register", "establishments of the register");
        Notices.count(
                load,
                enriched,
                "school of the partnership has new facts from it",
                "schools of the partnership have new facts from it");
    }

    private int enrich(Map<String, Establishment> held, long fileId) {
        int enriched = 0;
        for (SchoolStore.Row row : schools.all()) {
            var facts = SchoolFacts.of(row);
            Establishment one = find(facts, held);
            if (one == null) {
                continue;
            }
            String successor = facts.successorLaestab() != null ? facts.successorLaestab() : successor(one, held);
            var added = new SchoolFacts(
                    facts.laestab(),
                    facts.urn() != null ? facts.urn() : one.urn(),
                    facts.name(),
                    facts.phase(),
                    facts.lowestYear(),
                    facts.highestYear(),
                    facts.opened() != null ? facts.opened() : one.opened(),
                    facts.closed() != null ? facts.closed() : one.closed(),
                    successor);
            if (!added.equals(facts)
                    && (added.opened() == null
                            || added.closed() == null
                            || !added.closed().isBefore(added.opened()))) {
                schools.correct(row.school().id(), added, fileId, OffsetDateTime.now(clock));
                enriched++;
            }
        }
        return enriched;
    }

    /** By URN; without one by number, when the register knows just one open establishment of it. */
    private static @Nullable Establishment find(SchoolFacts facts, Map<String, Establishment> held) {
        if (facts.urn() != null) {
            return held.get(facts.urn());
        }
        var open = held.values().stream()
                .filter(one -> one.open() && one.laestab().equals(facts.laestab()))
                .toList();
        return open.size() == 1 ? open.getFirst() : null;
    }

    /**
     * The successor's number, as either side has it: in the register's own extracts a second link stands in a column
     * beyond the last and is lost. It may be the school's own number, when an academy keeps it, and then it is no other
     * school.
     */
    private static @Nullable String successor(Establishment one, Map<String, Establishment> held) {
        var named = one.links().stream()
                .filter(link -> link.kind().equals("Successor"))
                .map(link -> held.get(link.urn()))
                .filter(Objects::nonNull);
        var naming = held.values().stream()
                .filter(other -> other.links().contains(new Link(one.urn(), "Predecessor")))
                .sorted(Comparator.comparing(Establishment::urn));
        return Stream.concat(named, naming)
                .map(Establishment::laestab)
                .filter(laestab -> !laestab.equals(one.laestab()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Establishment read(Fields fields) {
        String urn = fields.required("URN", 6);
        if (!urn.matches("[0-9]{6}") && fields.ok()) {
            fields.problem("URN", "BAD-URN", "URN \"" + urn + "\" is not six digits", "mend it");
        }
        String number = fields.text("EstablishmentNumber", 4);
        String laestab = fields.required("LA (code)", 3) + "/" + number;
        String name = fields.required("EstablishmentName", 200);
        var opened = date(fields, "OpenDate");
        var closed = date(fields, "CloseDate");
        var low = fields.number("StatutoryLowAge", "0", "99");
        var high = fields.number("StatutoryHighAge", "0", "99");
        String status = fields.text("EstablishmentStatus (name)");
        var links = new TreeSet<Link>();
        var matcher = LINK.matcher(fields.text("Linked establishments"));
        while (matcher.find()) {
            links.add(new Link(matcher.group(1), kind(matcher.group(2))));
        }
        if (!fields.ok()) {
            return null;
        }
        return new Establishment(
                urn,
                laestab,
                name,
                fields.text("PhaseOfEducation (name)", 100),
                low == null ? null : low.intValue(),
                high == null ? null : high.intValue(),
                opened,
                closed,
                status.isEmpty() ? closed == null : status.startsWith("Open"),
                links);
    }

    /** "Predecessor - amalgamated" is a predecessor. */
    private static String kind(String words) {
        String kind = words.strip();
        return kind.startsWith("Successor") ? "Successor" : kind.startsWith("Predecessor") ? "Predecessor" : kind;
    }

    private static @Nullable LocalDate date(Fields fields, String column) {
        String value = fields.text(column);
        if (value.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(value, DATE);
        } catch (DateTimeParseException notADate) {
            fields.problem(
                    column,
                    "BAD-DATE",
                    "%s \"%s\" is not a date".formatted(column, Fields.abbreviated(value)),
                    "the register writes 31-03-2011");
            return null;
        }
    }
}
