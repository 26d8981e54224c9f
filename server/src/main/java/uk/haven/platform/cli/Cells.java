package uk.haven.platform.cli;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;

/** One value as a CSV cell or in JSON. */
final class Cells {

    private Cells() {}

    static String csv(@Nullable Object value) {
        Object plain = plain(value);
        String text = plain instanceof String word ? neutral(word) : plain == null ? "" : text(plain);
        boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    static String json(List<String> names, List<? extends @Nullable Object> values) {
        var json = new StringBuilder("{");
        for (int i = 0; i < names.size(); i++) {
            Object plain = plain(values.get(i));
            json.append(i == 0 ? "" : ",").append(quote(names.get(i))).append(':');
            switch (plain) {
                case null -> json.append("null");
                case Number number -> json.append(text(number));
                case Boolean truth -> json.append(truth.booleanValue());
                default -> json.append(quote(text(plain)));
            }
        }
        return json.append('}').toString();
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Optional<?> optional -> plain(optional.orElse(null));
            case OptionalInt optional -> optional.isPresent() ? optional.getAsInt() : null;
            case OptionalLong optional -> optional.isPresent() ? optional.getAsLong() : null;
            case OptionalDouble optional -> optional.isPresent() ? optional.getAsDouble() : null;
            case Collection<?> several ->
                several.stream().map(one -> text(plain(one))).collect(Collectors.joining(";"));
            case Enum<?> constant -> constant.name();
            default -> value;
        };
    }

    private static String text(@Nullable Object plain) {
        return switch (plain) {
            case null -> "";
            case Double number -> decimal(BigDecimal.valueOf(number));
            case Float number -> decimal(new BigDecimal(number.toString()));
            case BigDecimal number -> decimal(number);
            case Boolean truth -> truth ? "Y" : "N";
            default -> plain.toString();
        };
    }

    private static String decimal(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String neutral(String text) {
        return !text.isEmpty() && "=+-@\t\r\0".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quote(String text) {
        var quoted = new StringBuilder("\"");
        JsonStringEncoder.getInstance().quoteAsString(text, quoted);
        return quoted.append('"').toString();
    }
}
