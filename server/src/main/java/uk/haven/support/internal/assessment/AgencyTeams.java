package uk.haven.support.internal.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import uk.haven.partnership.KeyWorkerRole;
import uk.haven.platform.Problem;
import uk.haven.support.Intervention;
import uk.haven.support.Worker;
import uk.haven.support.domain.assessment.TeamRules;

/**
 * Workers of agencies in teams around children (docs/adr/0009): while the agency has the child in hand, a team can take one of
 * its workers in, who then reads the assessment and what the team agrees. Call inside a transaction.
 */
@Service
public class AgencyTeams {

    /** Where a worker of an agency reads the teams in which they are. */
    public static final String PATH = "/support/teams";

    private final AgencyTeamStore store;
    private final TeamBook teams;

    AgencyTeams(AgencyTeamStore store, TeamBook teams) {
        this.store = store;
        this.teams = teams;
    }

    /** A worker who can be taken in. @param until day on which what is shared with them ends */
    public record Offered(Worker worker, LocalDate until) {}

    /**
     * A team in which the viewer is.
     *
     * @param assessmentId {@code support.intervention.id}
     * @param child the child's name
     * @param lead name of the lead professional, or ""
     * @param leadRole their role, as kept
     * @param why they were taken in, or ""
     * @param until last day on which they read it; absent when nobody said
     */
    public record Mine(
            long assessmentId, String child, String lead, String leadRole, String why, Optional<LocalDate> until) {

        /** "A. Name, learning mentor", or "". */
        public String leadDescribed() {
            String role = KeyWorkerRole.of(leadRole).map(KeyWorkerRole::label).orElse(leadRole);
            return lead.isEmpty() || role.isEmpty()
                    ? lead
                    : lead + ", " + Character.toLowerCase(role.charAt(0)) + role.substring(1);
        }
    }

    /** Those who can be taken into the team and are not in it; nobody for who may not write the assessment. */
    public List<Offered> offered(Intervention of) {
        var there = teams.of(of).now();
        return store.offered(of.id()).stream()
                .filter(each -> there.stream()
                        .noneMatch(member -> member.workerId().isPresent()
                                && member.workerId().getAsLong()
                                        == each.worker().id()))
                .toList();
    }

    /** Last days on which members from agencies read it, by worker; one who reads nothing any more is absent. */
    public Map<Long, LocalDate> readUntil(Intervention of) {
        return store.offered(of.id()).stream()
                .collect(Collectors.toMap(each -> each.worker().id(), Offered::until));
    }

    /**
     * Takes a worker of an agency into the team.
     *
     * @param worker their public id, as it was sent
     * @param why they need to read the assessment
     * @param on first day
     * @return what is wrong, or nothing
     */
    public Optional<Problem> join(Intervention of, Optional<UUID> worker, String why, LocalDate on) {
        Optional<Worker> chosen = offered(of).stream()
                .map(Offered::worker)
                .filter(each -> worker.filter(each.publicId()::equals).isPresent())
                .findFirst();
        if (chosen.isEmpty()) {
            return Optional.of(Problem.of(
                    "agency-worker",
                    "TEAM-AGENCY",
                    "Nobody is chosen, or nothing of the child is shared with their agency any more",
                    "Choose somebody in the list"));
        }
        return TeamRules.why(why)
                .or(() -> teams.join(of, chosen, "", "", why.strip(), on)
                        .map(each -> Problem.of("agency-worker", each.code(), each.wrong(), each.remedy())));
    }

    /** The teams in which the viewer is although the child is on no roll of theirs. */
    public List<Mine> mine() {
        return store.mine();
    }
}
