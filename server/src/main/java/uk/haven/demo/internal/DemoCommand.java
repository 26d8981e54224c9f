package uk.haven.demo.internal;

import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import uk.haven.platform.cli.CommonOptions;
import uk.haven.platform.cli.HavenCommand;
import uk.haven.platform.cli.Output;
import uk.haven.platform.cli.ServeOptions;

/**
 * {@code haven demo}: loads the synthetic partnership where it is not loaded yet, says who can sign in, and serves. With
 * {@code --as-of} the partnership's today is put to that day and stays there.
 */
@Component
@Command(name = "demo", description = "Serve with the synthetic Leigh Park data; invented children, invented staff.")
final class DemoCommand implements HavenCommand {

    @Option(names = "--load", description = "load the data, print the sign-ins and exit")
    boolean loadOnly;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    ServeOptions serve = new ServeOptions();

    private final Demo demo;

    DemoCommand(Demo demo) {
        this.demo = demo;
    }

    @Override
    public boolean serves() {
        return !loadOnly;
    }

    @Override
    public Integer call() {
        var output = new Output();
        long started = System.nanoTime();
        var signIns = demo.load(report ->
                System.err.printf("%s: %,d rows in %.1f s%n", report.file(), report.rows(), report.seconds()));
        common.asOf().ifPresent(demo::standAt);
        System.err.printf("The synthetic partnership is there (%.1f s).%n", (System.nanoTime() - started) / 1e9);
        output.text(
                "All children and staff are invented. Sign in with email, password and a code from an authenticator");
        output.text("app that you give the secret; the code shown is good for the next half minute.");
        output.text("");
        output.table(SignIns.SignIn.class, signIns);
        return 0;
    }
}
