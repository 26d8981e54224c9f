package uk.haven.platform.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What frames every page: who is signed in, where they are and as of when.
 *
 * @param viewer number of the signed-in account, by which a browser tab knows whose typed text it keeps; "" before sign-in
 * @param viewerName the signed-in person, or null before sign-in
 * @param navigation the bar's entries
 * @param place school or partnership the person is in, or null before sign-in
 * @param asOf the date that the figures are for, or null before sign-in
 * @param lookBack whether {@code asOf} is before the partnership's today
 * @param csrfParameter name of the hidden field that every form carries
 * @param csrfToken its value
 * @param synthetic whether the data is the synthetic demo's, which every page then says
 */
public record PageShell(
        String viewer,
        @Nullable String viewerName,
        List<Link> navigation,
        @Nullable String place,
        @Nullable LocalDate asOf,
        boolean lookBack,
        String csrfParameter,
        String csrfToken,
        boolean synthetic) {

    public PageShell {
        navigation = List.copyOf(navigation);
    }

    /** An entry of the bar. */
    public record Link(String label, String path, boolean current) {}
}
