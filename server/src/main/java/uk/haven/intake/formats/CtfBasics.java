package uk.haven.intake.formats;

import java.util.Comparator;
import java.util.Locale;

/** What a Common Transfer File says of a pupil in its own way, as {@code pupils.csv} has it. */
final class CtfBasics {

    private CtfBasics() {}

    static String latestSen(XmlNode pupil) {
        return pupil.all("SENhistory/SEN").stream()
                .max(Comparator.comparing(sen -> sen.text("StartDate")))
                .map(sen -> sen.text("SENprovision"))
                .orElse("");
    }

    static String firstLanguage(XmlNode pupil) {
        var types = pupil.all("BasicDetails/Languages/Type");
        return types.stream()
                .filter(type -> type.text("LanguageType").equals("F"))
                .findFirst()
                .or(() -> types.stream().findFirst())
                .map(type -> type.text("Language"))
                .orElse("");
    }

    static String yesNo(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "1", "Y", "TRUE" -> "Y";
            case "0", "N", "FALSE" -> "N";
            default -> "";
        };
    }
}
