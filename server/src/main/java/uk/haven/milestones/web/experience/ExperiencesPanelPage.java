package uk.haven.milestones.web.experience;

import java.util.List;

/**
 * A child's experiences.
 *
 * @param phase "Key Stage 2"; "" where what is due is not this viewer's to see
 * @param lacking what it has not had yet of what is due in the phase
 * @param had what it has had in the phase, by area
 * @param before what is recorded of other phases
 * @param takenBack what was recorded wrongly
 */
public record ExperiencesPanelPage(
        String phase, List<Lack> lacking, List<OfArea> had, List<String> before, List<String> takenBack) {

    /** @param facts that it did not or could not and why, or when it is planned, or "" */
    public record Lack(String words, String facts) {}

    public record OfArea(String label, List<String> lines) {}
}
