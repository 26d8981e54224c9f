package uk.haven.platform.ui;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * One fact: what and how it is.
 *
 * @param content shown in place of the value when not null: a component
 * @param action the verb on the link ("Change"), or null when nothing can be done
 * @param path where the action leads
 */
public record SummaryRow(
        String key,
        String value,
        @Nullable Content content,
        @Nullable String action,
        @Nullable String path) {

    public static SummaryRow of(String key, String value) {
        return new SummaryRow(key, value, null, null, null);
    }

    public static SummaryRow with(String key, Content content) {
        return new SummaryRow(key, "", content, null, null);
    }

    public SummaryRow action(String verb, String leadsTo) {
        return new SummaryRow(key, value, content, verb, leadsTo);
    }
}
