package uk.haven.support.domain.assessment;

import java.util.List;
import java.util.Optional;

/**
 * The common assessment as a form: its parts and what each asks (STANDARDS.md, "CAF form parts"). Data with a version: an
 * assessment is read with the version of the form under which it was written.
 *
 * @param version 1 and up
 * @param parts in the order in which they are written
 */
public record Form(int version, List<Part> parts) {

    /** Characters that a long answer may have. */
    public static final int TEXT = 4000;

    /** Characters that a line, or a cell of a row, may have. */
    public static final int LINE = 200;

    /** Rows that an answer may have. */
    public static final int ROWS = 12;

    public Form {
        parts = List.copyOf(parts);
    }

    public Optional<Part> part(String code) {
        return parts.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /**
     * One part of the assessment.
     *
     * @param code stable, lower case
     * @param sensitive whether it opens only to those who work on it, or with a reason
     * @param share under which name it is offered for sharing, or ""
     */
    public record Part(
            String code, String title, String about, boolean sensitive, String share, List<Element> elements) {
        public Part {
            elements = List.copyOf(elements);
        }
    }

    /** What an answer consists of. */
    public enum Kind {
        /** One line. */
        LINE,
        /** Paragraphs. */
        TEXT,
        /** Strengths and needs, kept apart. */
        PAIR,
        /** A list of rows. */
        ROWS,
        /** Rows of what, who and by when. */
        ACTIONS
    }

    /** What Haven can fill in when the assessment is begun. */
    public enum Fill {
        NONE,
        NAME,
        BORN,
        SCHOOL,
        ASSESSOR,
        ROLE
    }

    /**
     * One question.
     *
     * @param code unique within its part
     * @param hint or ""
     * @param required what to do when it is missing: a sentence; "" when it may be left out
     * @param columns of rows; none for the other kinds
     */
    public record Element(
            String code, String label, String hint, Kind kind, String required, Fill fill, List<Column> columns) {
        public Element {
            columns = List.copyOf(columns);
        }

        public boolean rows() {
            return kind == Kind.ROWS || kind == Kind.ACTIONS;
        }

        /** Name under which a cell of a row is kept. */
        public String cell(int row, Column column) {
            return code + "-" + row + "-" + column.code();
        }

        /** Name under which the strengths of a pair are kept. */
        public String strengths() {
            return code + "-strengths";
        }

        /** Name under which the needs of a pair are kept. */
        public String needs() {
            return code + "-needs";
        }

        /** Every name under which an answer to it can be kept. */
        public List<String> fields() {
            return switch (kind) {
                case LINE, TEXT -> List.of(code);
                case PAIR -> List.of(strengths(), needs());
                case ROWS, ACTIONS ->
                    java.util.stream.IntStream.range(0, ROWS)
                            .boxed()
                            .flatMap(row -> columns.stream().map(column -> cell(row, column)))
                            .toList();
            };
        }

        /** Characters that an answer kept under one of the names may have. */
        public int longest() {
            return kind == Kind.TEXT || kind == Kind.PAIR ? TEXT : LINE;
        }
    }

    /** @param date whether a cell is a day */
    public record Column(String code, String label, boolean date) {}
}
