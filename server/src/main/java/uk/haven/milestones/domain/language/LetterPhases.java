package uk.haven.milestones.domain.language;

import java.util.stream.IntStream;

/**
 * Letters and Sounds, the phonics programme in six phases (Department for Education and Skills, 2007). A result is the last
 * phase whose end a child has reached, 0 while phase 1 goes on; it is kept with the other results of the child, under
 * {@link #SCHEME} and {@link #SUBJECT}.
 */
public final class LetterPhases {

    public static final String SCHEME = "LS";
    public static final String SUBJECT = "PHONICS";

    /** The end of this phase by the end of Year R is what the entitlement counts (paper, Appendix 8: FS-PHONICS). */
    public static final int COUNTED = 2;

    public static final int LAST = 6;

    private LetterPhases() {}

    /** 0 to {@link #LAST}. */
    public static IntStream all() {
        return IntStream.rangeClosed(0, LAST);
    }

    /** "End of phase 2". */
    public static String words(int reached) {
        return reached == 0 ? "In phase 1" : "End of phase " + reached;
    }
}
