package uk.haven;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import uk.haven.platform.cli.HavenCommandLine;

/** {@code haven}: the web application ({@code serve}, the default) and every module's commands. */
@SpringBootApplication
public class HavenApplication {
    public static void main(String[] args) {
        HavenCommandLine.main(HavenApplication.class, args);
    }
}
