package uk.haven.intake.formats;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.haven.intake.FileKind;
import uk.haven.intake.Rows;
import uk.haven.platform.Problem;
import uk.haven.platform.tables.CsvTable;
import uk.haven.platform.tables.FileRefused;

/** School-census tables as CSV (STANDARDS.md, "School census"): hashed identifiers, dates and numbers in their own way. */
@Component
@Order(20)
class CensusFormat implements Format {

    private final Kinds kinds;
    private final Limits limits;

    CensusFormat(Kinds kinds, Limits limits) {
        this.kinds = kinds;
        this.limits = limits;
    }

    @Override
    public Optional<Recognised> recognise(SentFile file, SentSet set) throws IOException {
        Beginning beginning = Beginning.of(file);
        if (beginning.isZip() || beginning.isXml()) {
            return Optional.empty();
        }
        try (var table = CsvTable.open(file.path(), StandardCharsets.ISO_8859_1, limits.table())) {
            return CensusTable.of(table.header()).map(found -> new CensusFile(file, set, found));
        }
    }

    private final class CensusFile implements Recognised {
        private final SentFile file;
        private final SentSet set;
        private final CensusTable table;

        CensusFile(SentFile file, SentSet set, CensusTable table) {
            this.file = file;
            this.set = set;
            this.table = table;
        }

        @Override
        public SentFile file() {
            return file;
        }

        @Override
        public String kind() {
            return table.kind();
        }

        @Override
        public int order() {
            return table.order();
        }

        @Override
        public Reading open(RowFaults faults) throws IOException {
            var notices = new ArrayList<String>();
            var collection = CensusCollection.of(file);
            List<String> header;
            try (var reader = CensusReader.open(file, limits)) {
                header = reader.header();
            }
            if (CsvEnds.of(file.path(), header.size()).cutOff()) {
                throw new FileRefused(
                        "FILE-TRUNCATED",
                        "the file ends in the middle of a row",
                        "export it again and send the whole file");
            }
            var records = new CensusRecords(file, limits, header.size(), faults);
            var parts = new ArrayList<Reading.Part>();
            switch (table) {
                case PUPILS, LEAVERS -> {
                    schools(notices).ifPresent(parts::add);
                    parts.add(part(
                            kind("pupils"), records, true, row -> Optional.of(CensusRows.pupil(row, laestab(row)))));
                    totals(parts, records, collection, notices);
                }
                case EXCLUSIONS -> {
                    var pupils = pupils();
                    parts.add(part(
                            kind("exclusions"),
                            records,
                            true,
                            row -> pupil(pupils, row, faults)
                                    .map(found -> CensusRows.exclusion(row, found, laestab(found.nativeId())))));
                }
                case SESSIONS, LAST_HALF_TERM_SESSIONS -> {
                    var pupils = pupils();
                    var when = collection.orElseThrow(() -> new FileRefused(
                            "CENSUS-NAME",
                            "the name does not say which census this is",
                            "name it like 2024_autumn_" + table.kind().substring("census-".length()) + ".csv"));
                    String period = table == CensusTable.SESSIONS ? when.termlyPeriod() : when.lastHalfTerm();
                    parts.add(part(
                            kind("session-totals"),
                            records,
                            true,
                            row -> pupil(pupils, row, faults)
                                    .map(found -> CensusRows.sessions(
                                            row,
                                            found,
                                            laestab(found.nativeId()),
                                            when.sessionsYear().toString(),
                                            period))));
                }
            }
            return new Reading(header, parts, true, notices, true, () -> {});
        }

        private FileKind kind(String name) {
            return kinds.named(name)
                    .orElseThrow(() ->
                            new FileRefused("KIND-NOT-KEPT", "Haven does not keep " + name, "leave this file out"));
        }

        private CensusPupils pupils() {
            var pupils = set.once(CensusPupils.class, all -> CensusPupils.of(all, limits));
            if (pupils.tables() == 0) {
                throw new FileRefused(
                        "CENSUS-PUPILS-MISSING",
                        "this table names its pupils by keys of the pupilonroll table, which was not sent with it",
                        "send both together, in one folder or zip");
            }
            return pupils;
        }

        private Optional<CensusPupils.Pupil> pupil(CensusPupils pupils, CensusReader.Row row, RowFaults faults) {
            var found = Optional.ofNullable(pupils.find(row.get("pupilonrolltableid")));
            if (found.isEmpty()) {
                faults.fault(
                        row.line(),
                        row.cells(),
                        Problem.of(
                                "pupilonrolltableid",
                                "CENSUS-PUPIL-UNKNOWN",
                                "no row of pupilonroll has the key " + row.get("pupilonrolltableid"),
                                "send the pupilonroll table of the same export with it"));
            }
            return found;
        }

        private String laestab(CensusReader.Row row) {
            return laestab(row.get("nativeid"));
        }

        private CensusSchools named() {
            return set.once(CensusSchools.class, all -> CensusSchools.of(all, limits));
        }

        private String laestab(String nativeId) {
            String known = named().known(nativeId);
            return known != null ? known : CensusValues.syntheticLaestab(nativeId);
        }

        /** Schools that nobody has said the LAESTAB of are made, and plainly named as what they are. */
        private Optional<Reading.Part> schools(List<String> notices) throws IOException {
            Set<String> names = new TreeSet<>();
            try (var reader = CensusReader.open(file, limits)) {
                reader.forEach(row -> names.add(row.get("nativeid")));
            }
            names.remove("");
            names.forEach(name -> named().takenFor(name)
                    .ifPresent(own -> notices.add("The tables call the school " + Shown.shortly(name)
                            + ": it was taken to be yours, " + own + ".")));
            var sorted =
                    names.stream().filter(name -> named().known(name) == null).toList();
            if (sorted.isEmpty() || kinds.named("schools").isEmpty()) {
                return Optional.empty();
            }
            if (named().ofOneSender()) {
                throw new FileRefused(
                        "CENSUS-SCHOOLS",
                        "it does not say which school is yours: it names "
                                + sorted.stream().limit(5).map(Shown::shortly).collect(Collectors.joining(", "))
                                + (sorted.size() > 5 ? " and others" : ""),
                        "send the rows of one school alone, or write LAESTABs such as 850/2101 in NativeId");
            }
            notices.add("No LAESTAB is known for " + String.join(", ", sorted)
                    + ": schools marked as synthetic stand for them. Give --school-map to name the real ones.");
            var rows = sorted.stream()
                    .map(name -> CensusRows.school(name, CensusValues.syntheticLaestab(name)))
                    .toList();
            return Optional.of(
                    new Reading.Part(kind("schools"), DerivedRows.of(kind("schools"), () -> rows.iterator())));
        }

        private void totals(
                List<Reading.Part> parts,
                CensusRecords records,
                Optional<CensusCollection> collection,
                List<String> notices)
                throws IOException {
            var kind = kinds.named("session-totals");
            if (kind.isEmpty() || collection.isEmpty()) {
                notices.add(
                        kind.isEmpty()
                                ? "The session totals in this table are not kept."
                                : "The name does not say which census this is, so its session totals are left out.");
                return;
            }
            long back = returned(records);
            if (back > 0) {
                notices.add((back == 1 ? "1 child who left is" : "%,d children who left are".formatted(back))
                        + " on the same school's roll again: the session totals are those of the row on roll.");
            }
            String year = collection.get().sessionsYear().toString();
            for (var figures : List.of(
                    Map.entry("termly", collection.get().termlyPeriod()),
                    Map.entry("summerhalfterm2", collection.get().lastHalfTerm()))) {
                parts.add(part(
                        kind.get(),
                        records,
                        false,
                        row -> cameBack(row)
                                ? Optional.empty()
                                : CensusRows.totals(row, laestab(row), figures.getKey(), year, figures.getValue())));
            }
        }

        /** A leaver who is on the same school's roll in the same set: two rows give totals of one child, school and term. */
        private boolean cameBack(CensusReader.Row row) {
            return table == CensusTable.LEAVERS
                    && set.once(CensusPupils.class, all -> CensusPupils.of(all, limits))
                            .onRoll(row.get("upn"), row.get("nativeid"));
        }

        private long returned(CensusRecords records) throws IOException {
            long returned = 0;
            if (table == CensusTable.LEAVERS) {
                try (var reader = CensusReader.open(file, limits)) {
                    for (var row : reader) {
                        returned += row.cells().size() == records.width() && cameBack(row) ? 1 : 0;
                    }
                }
            }
            return returned;
        }

        private Reading.Part part(FileKind kind, CensusRecords records, boolean first, CensusRecords.Making making) {
            return new Reading.Part(kind, DerivedRows.of(kind, () ->
                    (Iterator<? extends Rows.Row>) records.rows(making, first)));
        }
    }
}
