package uk.haven.platform.cli;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command takes: {@code @Mixin CommonOptions common = new CommonOptions();}. */
public final class CommonOptions extends DataFolderOptions {

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "count what is dated on or before this day (yyyy-MM-dd); default: the partnership's today")
    @Nullable
    LocalDate asOf;

    /** The day asked for, if one was. */
    public Optional<LocalDate> asOf() {
        return Optional.ofNullable(asOf);
    }

    /** The day asked for, else the partnership's today: {@code common.asOfOr(partnership::today)}. */
    public LocalDate asOfOr(Supplier<LocalDate> today) {
        return asOf().orElseGet(today);
    }
}
