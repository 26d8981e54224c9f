package uk.haven.platform.jobs;

/**
 * Something to be done once a day where the web application is served, such as clearing away what has had its time; a
 * Spring bean of the module that owns the subject. A day on which the machine was off is made up for at the next start.
 */
public interface DailyWork {

    /** Stable, {@code <module>.<what>}: {@code intake.spool}. */
    String name();

    /** Does it. Bind a viewer and begin transactions inside. */
    void run();
}
