package uk.haven.platform;

import java.util.Optional;

/** National Curriculum year groups in their order, as written in {@code pupils.csv}: N1 N2 R 1–14. */
public enum YearGroup {
    N1,
    N2,
    R,
    Y1,
    Y2,
    Y3,
    Y4,
    Y5,
    Y6,
    Y7,
    Y8,
    Y9,
    Y10,
    Y11,
    Y12,
    Y13,
    Y14;

    /** As in files: {@code N1}, {@code R}, {@code 7}. */
    public String code() {
        return name().startsWith("Y") ? name().substring(1) : name();
    }

    /** As people say it: {@code Nursery 1}, {@code Year R}, {@code Year 7}. */
    public String label() {
        return this == N1 || this == N2 ? "Nursery " + name().substring(1) : "Year " + code();
    }

    public static Optional<YearGroup> of(String code) {
        for (YearGroup year : values()) {
            if (year.code().equalsIgnoreCase(code.strip())) {
                return Optional.of(year);
            }
        }
        return Optional.empty();
    }
}
