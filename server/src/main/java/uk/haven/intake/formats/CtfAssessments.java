package uk.haven.intake.formats;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which results of a Common Transfer File are results of one of Haven's schemes (FORMATS.md, assessments). */
final class CtfAssessments {

    private static final Set<String> SUBJECTS = Set.of("ENG", "MAT", "SCI", "REA");
    private static final Set<String> KEY_STAGES = Set.of("KS1", "KS2", "KS3", "K1T", "K2P", "K3P");
    private static final Set<String> STANDARDS = Set.of("PKF", "WTS", "EXS", "GDS", "HNM");
    private static final Set<String> OWN = Set.of("GRT2", "GRT2-RA", "GCSE", "LS");
    private static final Set<String> NO_RESULT = Set.of("J", "L", "U", "X", "Z", "NAA", "H", "Q", "");

    private CtfAssessments() {}

    /** Scheme, subject, date and result; empty when there is no scheme for it. */
    static Optional<Map<String, String>> row(String stage, XmlNode assessment) {
        String subject = assessment.text("Subject").toUpperCase(Locale.ROOT);
        String method = assessment.text("Method").toUpperCase(Locale.ROOT);
        String result = assessment.text("Result");
        String scheme = scheme(stage.toUpperCase(Locale.ROOT), subject, method, result.toUpperCase(Locale.ROOT));
        if (scheme.isEmpty()) {
            return Optional.empty();
        }
        String day = assessment.text("ResultDate");
        String year = assessment.text("Year");
        var values = new LinkedHashMap<String, String>();
        values.put("date", day.isEmpty() && year.matches("\\d{4}") ? year + "-07-31" : day);
        values.put("scheme", scheme);
        values.put("subject", scheme.equals("FSP") ? fspScale(assessment, subject) : subject);
        values.put("result", result);
        return Optional.of(values);
    }

    private static String scheme(String stage, String subject, String method, String result) {
        if (OWN.contains(method)) {
            return method; // as Haven writes what the standard has no code for
        }
        if (NO_RESULT.contains(result)) {
            return "";
        }
        if (stage.equals("FSP")) {
            return result.matches("[0-9]") ? "FSP" : "";
        }
        boolean level =
                result.matches("W|P[1-8]I{0,2}|[1-8][ABC]?") || method.equals("TA") && STANDARDS.contains(result);
        if (!KEY_STAGES.contains(stage) || !SUBJECTS.contains(subject) || !level) {
            return "";
        }
        return method.equals("TA") ? "TA" : "NC"; // a test, or nothing said
    }

    private static String fspScale(XmlNode assessment, String subject) {
        String component = assessment.text("Component").toUpperCase(Locale.ROOT);
        return component.isEmpty() || component.startsWith("AS") || component.equals(subject) ? subject : component;
    }
}
