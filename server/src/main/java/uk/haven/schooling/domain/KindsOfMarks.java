package uk.haven.schooling.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import uk.haven.schooling.KindOfMark;

/** Which attendance code is of which kind, read from {@code schooling/kinds-of-marks.csv}. */
public final class KindsOfMarks {

    private static final KindsOfMarks STANDARD = read();

    /** By the stable id of the code. */
    private final List<Optional<KindOfMark>> byId;

    private KindsOfMarks(List<Optional<KindOfMark>> byId) {
        this.byId = byId;
    }

    public static KindsOfMarks standard() {
        return STANDARD;
    }

    /** The kind of a code by its id ({@link AttendanceCodes}). */
    public Optional<KindOfMark> of(int codeId) {
        return codeId < byId.size() ? byId.get(codeId) : Optional.empty();
    }

    private static KindsOfMarks read() {
        try (var in = KindsOfMarks.class.getResourceAsStream("/schooling/kinds-of-marks.csv")) {
            if (in == null) {
                throw new IllegalStateException("schooling/kinds-of-marks.csv is missing from the build");
            }
            List<Optional<KindOfMark>> byId = new ArrayList<>(Collections.nCopies(64, Optional.empty()));
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> {
                        List<String> cells = List.of(line.split(","));
                        int id = AttendanceCodes.standard().idOf(cells.getFirst());
                        if (id <= 0) {
                            throw new IllegalStateException("\"" + cells.getFirst() + "\" is not an attendance code");
                        }
                        byId.set(id, Optional.of(KindOfMark.of(cells.get(1))));
                    });
            return new KindsOfMarks(List.copyOf(byId));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
