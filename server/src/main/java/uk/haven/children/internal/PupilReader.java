package uk.haven.children.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.haven.children.domain.Upn;
import uk.haven.children.internal.PupilRow.Identity;
import uk.haven.children.internal.PupilRow.Traits;
import uk.haven.intake.Fields;
import uk.haven.intake.Load;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.platform.YearGroup;

/** Reads rows of one {@code pupils.csv}. */
final class PupilReader {

    static final List<String> SEN = List.of("N", "K", "E", "A", "P", "S");
    private static final List<String> YES_NO = List.of("Y", "N");
    private static final List<String> CARER = List.of("P", "S", "N");
    private static final List<String> SEX = List.of("F", "M", "U");
    private static final Pattern POSTCODE = Pattern.compile("([A-Z]{1,2}[0-9][0-9A-Z]?) *([0-9][A-Z]{2})");
    private static final int LONGEST_NAME = 100;

    private final Partnership partnership;
    private final Load load;
    private final boolean leavingColumn;
    private final Arrivals arrivals;
    private final Map<String, Optional<School>> schools = new HashMap<>();
    private final Map<String, Optional<YearGroup>> years = new HashMap<>();
    private int outsideRange;

    PupilReader(Partnership partnership, Load load, Set<String> columns, Arrivals arrivals) {
        this.arrivals = arrivals;
        this.partnership = partnership;
        this.load = load;
        this.leavingColumn = columns.contains("leaving_date");
    }

    /** Rows whose year group their school does not have. */
    int outsideRange() {
        return outsideRange;
    }

    /** The row, or null with what is wrong in the fields. */
    @Nullable
    PupilRow read(Fields fields) {
        String upn = upn(fields);
        boolean pseudonymous = !upn.isEmpty() && !wellFormed(upn);
        String surname = name(fields, "surname");
        String forename = name(fields, "forename");
        if (surname.isEmpty()
                && !load.pseudonymousUpns()
                && fields.text("surname").isEmpty()) {
            fields.problem("surname", "MISSING", "surname is empty", "give the child's surname, or only name");
        }
        var birthDate = load.pseudonymousUpns() ? fields.date("birth_date") : fields.requiredDate("birth_date");
        String sex = fields.oneOf("sex", SEX);
        var school = school(fields);
        var here = school.flatMap(one -> arrivals.since(fields, upn, one));
        var entry = here.isPresent() ? here.get() : entry(fields, school);
        var leaving = fields.date("leaving_date");
        if (entry != null && leaving != null && leaving.isBefore(entry)) {
            fields.problem(
                    "leaving_date",
                    "LEAVING-BEFORE-ENTRY",
                    "leaving_date %s is before entry_date %s".formatted(leaving, entry),
                    "mend one of the dates");
        }
        if (entry != null && birthDate != null && !birthDate.isBefore(entry)) {
            fields.problem(
                    "birth_date",
                    "BORN-AFTER-ENTRY",
                    "birth_date %s is not before entry_date %s".formatted(birthDate, entry),
                    "mend one of the dates");
        }
        var year = year(fields);
        var traits = new Traits(
                fields.oneOf("sen", SEN),
                fields.oneOf("fsm", YES_NO),
                fields.oneOf("in_care", YES_NO),
                fields.oneOf("young_carer", CARER),
                fields.text("ethnicity", 20).toUpperCase(Locale.ROOT),
                fields.text("first_language", 20).toUpperCase(Locale.ROOT),
                postcode(fields.text("postcode", 12)));
        if (!fields.ok() || school.isEmpty() || entry == null) {
            return null;
        }
        if (year != null
                && (year.compareTo(school.get().lowestYear()) < 0
                        || year.compareTo(school.get().highestYear()) > 0)) {
            outsideRange++;
        }
        return new PupilRow(
                fields.row(),
                upn,
                pseudonymous,
                Identity.of(surname, forename, birthDate, sex.isEmpty() ? "U" : sex),
                school.get().id(),
                entry,
                leaving,
                leavingColumn && here.isEmpty(),
                year,
                traits);
    }

    private @Nullable LocalDate entry(Fields fields, Optional<School> school) {
        if (fields.text("entry_date").isEmpty() && school.isPresent() && arrivals.expects(fields, school.get())) {
            fields.problem(
                    "entry_date",
                    Load.ARRIVAL_NOT_SAID,
                    "the child is not on your roll yet",
                    "say on which day the pupils of this file come, or send pupils.csv first");
            return null;
        }
        return fields.requiredDate("entry_date");
    }

    private String upn(Fields fields) {
        String sent = fields.text("upn", 200);
        String upn = sent.toUpperCase(Locale.ROOT);
        if (upn.isEmpty()) {
            fields.problem("upn", "MISSING", "upn is empty", "give the UPN, or a temporary one that ends in a letter");
            return "";
        }
        Upn.Check check = Upn.check(upn);
        if (check == Upn.Check.VALID || check == Upn.Check.TEMPORARY) {
            return upn;
        }
        if (load.pseudonymousUpns()) {
            return sent;
        }
        if (check == Upn.Check.WRONG_LETTER) {
            fields.problem(
                    "upn",
                    "UPN-CHECK-LETTER",
                    "UPN %s does not fit its check letter".formatted(upn),
                    "compare it with the school's records; for these digits the letter would be "
                            + Upn.letterFor(upn.substring(1)));
        } else {
            fields.problem(
                    "upn",
                    "UPN-FORM",
                    "\"%s\" is not a UPN".formatted(Fields.abbreviated(upn)),
                    "a UPN is a letter and twelve digits, a temporary one ends in a letter");
        }
        return "";
    }

    private static boolean wellFormed(String upn) {
        Upn.Check check = Upn.check(upn);
        return check == Upn.Check.VALID || check == Upn.Check.TEMPORARY;
    }

    private static String name(Fields fields, String column) {
        String name = fields.text(column, LONGEST_NAME);
        for (int i = 0; i < name.length(); i++) {
            if (Character.isISOControl(name.charAt(i))) {
                fields.problem(column, "BAD-CHARACTER", column + " holds a character that is no text", "type it again");
                return "";
            }
        }
        return name;
    }

    private Optional<School> school(Fields fields) {
        String text = fields.text("laestab");
        var school = schools.computeIfAbsent(text, this::find);
        if (text.isEmpty()) {
            fields.problem("laestab", "MISSING", "laestab is empty", "give the school's number, such as 850/2101");
        } else if (school.isEmpty()) {
            fields.problem(
                    "laestab",
                    "UNKNOWN-SCHOOL",
                    "no school \"%s\" takes part".formatted(Fields.abbreviated(text)),
                    "mend the number, or send schools.csv with the school first");
        } else if (!load.mayWriteFor(school.get().id())) {
            fields.problem(
                    "laestab",
                    "SCHOOL-NOT-YOURS",
                    "you may not send for " + school.get().laestab(),
                    "ask that school to send it");
        }
        return school;
    }

    private Optional<School> find(String text) {
        var exact = partnership.schoolByLaestab(text);
        if (exact.isPresent() || text.length() < 7 || text.length() > 8) {
            return exact;
        }
        return partnership.schoolByLaestab(text.substring(0, 3) + "/" + text.substring(text.length() - 4));
    }

    private @Nullable YearGroup year(Fields fields) {
        String text = fields.text("year_group");
        if (text.isEmpty()) {
            return null;
        }
        var year = years.computeIfAbsent(text, YearGroup::of);
        if (year.isEmpty()) {
            fields.problem(
                    "year_group",
                    "UNKNOWN-VALUE",
                    "year_group \"%s\" is not known".formatted(Fields.abbreviated(text)),
                    "use N1, N2, R or 1 to 14");
        }
        return year.orElse(null);
    }

    /** With one space before its last three characters; what does not look like a postcode stays as it was sent. */
    private static String postcode(String text) {
        if (text.isEmpty()) {
            return "";
        }
        var matcher = POSTCODE.matcher(text.toUpperCase(Locale.ROOT));
        return matcher.matches() ? matcher.group(1) + " " + matcher.group(2) : text;
    }
}
