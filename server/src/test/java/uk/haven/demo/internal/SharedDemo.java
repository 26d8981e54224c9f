package uk.haven.demo.internal;

import java.util.List;
import uk.haven.testing.OwnHaven;

/**
 * The demo, loaded once for the test run and served, for tests that look at it and change nothing another would miss. It
 * stops with the JVM.
 */
public final class SharedDemo {

    private static OwnHaven haven;
    private static List<SignIns.SignIn> signIns = List.of();

    private SharedDemo() {}

    public static synchronized OwnHaven haven() {
        if (haven == null) {
            haven = OwnHaven.serve();
            signIns = haven.bean(Demo.class).load(_ -> {});
        }
        return haven;
    }

    /** Who can sign in, as loading it said. */
    static synchronized List<SignIns.SignIn> signIns() {
        haven();
        return signIns;
    }
}
