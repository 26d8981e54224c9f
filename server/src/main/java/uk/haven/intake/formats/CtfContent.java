package uk.haven.intake.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.haven.platform.ui.Words;

/** Gathers the rows of a Common Transfer File pupil by pupil. */
final class CtfContent {

    private final Map<String, List<DerivedRow>> rows = new LinkedHashMap<>();
    private final Map<String, Integer> keptOut = new TreeMap<>();
    private final CtfReceiver sender;
    private CtfHeader header = CtfHeader.NONE;
    private boolean seen;
    private long records;
    private int withoutEntry;
    private int staysElsewhere;
    private int yearsElsewhere;

    CtfContent(CtfReceiver sender) {
        this.sender = sender;
    }

    /** The school that the file is for, when its sender is of that school; else "". */
    String receiver() {
        return sender.receives(header) ? header.destination() : "";
    }

    boolean hasHeader() {
        return seen;
    }

    void take(XmlNode piece) {
        if (piece.name().equals("Header")) {
            header = CtfHeader.of(piece);
            seen = true;
        } else {
            pupil(piece);
        }
    }

    private void pupil(XmlNode pupil) {
        String upn = pupil.text("UPN");
        if (sender.receives(header)) {
            arrival(pupil, upn);
        } else {
            enrolments(pupil, upn);
        }
        for (XmlNode year : pupil.all("Attendance/YearData")) {
            attendance(year, upn);
        }
        for (XmlNode stage : pupil.all("StageAssessments/KeyStage")) {
            for (XmlNode result : stage.all("StageAssessment")) {
                var row = CtfAssessments.row(stage.text("Stage"), result);
                if (row.isPresent()) {
                    var values = new LinkedHashMap<>(row.get());
                    values.put("upn", upn);
                    values.put("laestab", header.source());
                    add("assessments", result.line(), values);
                } else {
                    keptOut.merge(
                            Shown.shortly(stage.text("Stage") + " " + result.text("Subject"))
                                    .strip(),
                            1,
                            Integer::sum);
                }
            }
        }
    }

    private void enrolments(XmlNode pupil, String upn) {
        List<XmlNode> schools = pupil.all("SchoolHistory/School");
        boolean sourceSeen = false;
        boolean destinationSeen = false;
        String latest = schools.stream()
                .filter(school -> CtfHeader.laestab(school).equals(header.source()))
                .map(school -> school.text("EntryDate"))
                .max(java.util.Comparator.naturalOrder())
                .orElse("");
        for (XmlNode school : schools) {
            String laestab = CtfHeader.laestab(school);
            if (laestab.isEmpty()) {
                continue; // a school that the sender did not know
            }
            boolean source = laestab.equals(header.source());
            sourceSeen |= source;
            destinationSeen |= laestab.equals(header.destination());
            String entry = school.text("EntryDate");
            if (entry.isEmpty() && source) {
                entry = header.yearStart();
                withoutEntry++;
            }
            if (!entry.isEmpty() || source) {
                boolean current = source && school.text("EntryDate").equals(latest);
                enrolment(pupil, school.line(), upn, laestab, entry, school.text("LeavingDate"), current);
            }
        }
        if (!sourceSeen && !header.source().isEmpty()) {
            withoutEntry++;
            enrolment(pupil, pupil.line(), upn, header.source(), header.yearStart(), "", true);
        }
        if (!destinationSeen
                && !header.destination().isEmpty()
                && !header.destination().equals(header.source())) {
            enrolment(pupil, pupil.line(), upn, header.destination(), "", "", true);
        }
    }

    /** As the receiving school sends it: its own stays, with who the child is; those at other schools are theirs to send. */
    private void arrival(XmlNode pupil, String upn) {
        boolean arrived = false;
        for (XmlNode school : pupil.all("SchoolHistory/School")) {
            String laestab = CtfHeader.laestab(school);
            String entry = school.text("EntryDate");
            if (entry.isEmpty()) {
                continue; // the present stay, of which the receiving school knows the beginning
            }
            if (sender.ofAnother(laestab)) {
                staysElsewhere++;
                continue;
            }
            String leaving = school.text("LeavingDate");
            boolean present = laestab.equals(header.destination()) && leaving.isEmpty();
            arrived |= present;
            enrolment(pupil, school.line(), upn, laestab, entry, leaving, present);
        }
        if (!arrived) {
            enrolment(pupil, pupil.line(), upn, header.destination(), sender.arrivalText(), "", true);
        }
    }

    private void enrolment(
            XmlNode pupil, int line, String upn, String laestab, String entry, String leaving, boolean current) {
        var values = new LinkedHashMap<String, String>();
        values.put("upn", upn);
        values.put("surname", pupil.text("Surname"));
        values.put("forename", pupil.text("Forename"));
        values.put("birth_date", pupil.text("DOB"));
        String sex = pupil.text("Sex");
        values.put("sex", sex.isEmpty() ? pupil.text("Gender") : sex);
        values.put("laestab", laestab);
        values.put("entry_date", entry);
        values.put("leaving_date", leaving);
        if (current) {
            values.put("year_group", CensusValues.year(pupil.text("BasicDetails/NCyearActual")));
        }
        values.put("ethnicity", pupil.text("BasicDetails/Ethnicity"));
        values.put("first_language", CtfBasics.firstLanguage(pupil));
        values.put("in_care", CtfBasics.yesNo(pupil.text("LookedAfter/InCare")));
        values.put("sen", CensusValues.sen(CtfBasics.latestSen(pupil)));
        values.put("fsm", pupil.all("FSMhistory/FSMinstance").stream().anyMatch(this::holds) ? "Y" : "");
        values.put("postcode", pupil.text("Address/PostCode"));
        add("pupils", line, values);
    }

    private boolean holds(XmlNode free) {
        String end = free.text("FSMendDate");
        return end.isEmpty() || end.compareTo(header.day()) >= 0;
    }

    private void attendance(XmlNode year, String upn) {
        String own = CtfHeader.laestab(year);
        String laestab = own.isEmpty() ? header.source() : own;
        boolean elsewhere = sender.receives(header) && sender.ofAnother(laestab);
        String start = year.text("Year");
        boolean totals =
                start.matches("\\d{4}") && !year.text("SessionsPossible").isEmpty();
        if (elsewhere && totals) {
            // a register is its school's; what it came to goes with the child
            yearsElsewhere += year.all("AttendSessions").isEmpty() ? 0 : 1;
            total(year, upn, laestab, "CTF to " + header.destination());
            return;
        }
        boolean marks = false;
        for (XmlNode sessions : year.all("AttendSessions")) {
            var weeks = CtfMarks.weeks(sessions.text("AttendanceStartDate"), sessions.text("AttendanceMarks"));
            for (var week : weeks.entrySet()) {
                marks = true;
                var values = new LinkedHashMap<String, String>();
                values.put("upn", upn);
                values.put("laestab", laestab);
                values.put("week_start", week.getKey());
                values.put("marks", week.getValue());
                add("attendance", sessions.line(), values);
            }
        }
        if (!marks && totals) {
            total(year, upn, laestab, "CTF");
        }
    }

    private void total(XmlNode year, String upn, String laestab, String source) {
        var values = new LinkedHashMap<String, String>();
        values.put("upn", upn);
        values.put("laestab", laestab);
        values.put("school_year", CtfHeader.schoolYear(year.text("Year")));
        values.put("period", "year");
        values.put("possible", year.text("SessionsPossible"));
        values.put("attended", year.text("SessionsAttended"));
        values.put("authorised", year.text("SessionsAuthorised"));
        values.put("unauthorised", year.text("SessionsUnauthorised"));
        values.put("reason", "");
        values.put("source", source);
        add("session-totals", year.line(), values);
    }

    private void add(String kind, int line, Map<String, String> values) {
        String record = values.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty() && !entry.getKey().equals("upn"))
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("; "));
        rows.computeIfAbsent(kind, key -> new ArrayList<>())
                .add(new DerivedRow(
                        line,
                        records++,
                        Map.copyOf(values),
                        List.of(Integer.toString(line), kind, values.getOrDefault("upn", ""), record)));
    }

    List<DerivedRow> rows(String kind) {
        return rows.getOrDefault(kind, List.of());
    }

    List<String> notices() {
        var notices = new ArrayList<String>();
        if (!header.known()) {
            notices.add("The header does not say whether the file is full or partial; it was read as partial.");
        }
        if (withoutEntry > 0) {
            notices.add(withoutEntry + " pupils have no entry date for " + header.source() + "; " + header.yearStart()
                    + " was taken.");
        }
        if (staysElsewhere > 0) {
            notices.add(Words.count(staysElsewhere, "stay at another school is", "stays at other schools are")
                    + " in the file. Enrolments at other schools are not changed by it: those schools send them.");
        }
        if (yearsElsewhere > 0) {
            notices.add("The marks of "
                    + Words.count(yearsElsewhere, "year at another school were", "years at other schools were")
                    + " kept as the year's totals; the register itself belongs to the school that took it.");
        }
        if (!keptOut.isEmpty()) {
            notices.add(keptOut.values().stream().mapToInt(Integer::intValue).sum()
                    + " results were kept out, because Haven has no scheme for them: "
                    + keptOut.entrySet().stream()
                            .limit(10)
                            .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        return notices;
    }
}
