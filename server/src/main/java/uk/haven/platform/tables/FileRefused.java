package uk.haven.platform.tables;

import uk.haven.platform.Problem;

/** A file is not what it says, or passes a limit: it is refused whole and nothing of it is kept. */
public final class FileRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public FileRefused(String code, String wrong, String remedy) {
        super(code + ": " + wrong + ": " + remedy);
        this.problem = Problem.of("", code, wrong, remedy);
    }

    /** Its code is stable: {@code FILE-NOT-TEXT}. */
    public Problem problem() {
        return problem;
    }
}
