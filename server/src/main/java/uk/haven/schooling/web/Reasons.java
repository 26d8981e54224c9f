package uk.haven.schooling.web;

import java.util.List;
import java.util.stream.Collectors;
import uk.haven.schooling.domain.ExclusionReasons;

/** Reasons for exclusion in words. */
final class Reasons {

    private Reasons() {}

    static String inWords(List<String> codes) {
        return codes.stream()
                .map(code -> {
                    var reason = ExclusionReasons.of(code);
                    return reason == null ? code : reason.meaning();
                })
                .collect(Collectors.joining("; "));
    }
}
