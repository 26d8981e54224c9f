package uk.haven.support.internal.referral;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.haven.access.Role;
import uk.haven.access.Viewer;
import uk.haven.directory.Service;
import uk.haven.partnership.Agencies;
import uk.haven.partnership.Agency;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.support.internal.referral.Referral.Receiver;

/** Who receives the referrals of a service, and what they are called. */
@Component
public class Receivers {

    /** Roles that work with support at a school. */
    static final Set<Role> WORK = Set.of(Role.KEY_WORKER, Role.SENCO, Role.HEAD);

    private final Agencies agencies;
    private final Partnership partnership;

    Receivers(Agencies agencies, Partnership partnership) {
        this.agencies = agencies;
        this.partnership = partnership;
    }

    /** The agency or the school that gives the service; the child's own school where each school gives it itself. */
    public Receiver of(Service service, long school) {
        if (service.agencyId().isPresent()) {
            return new Receiver(service.agencyId(), OptionalLong.empty());
        }
        return new Receiver(
                OptionalLong.empty(), service.schoolId().isPresent() ? service.schoolId() : OptionalLong.of(school));
    }

    /** Names of all agencies and schools, asked for once for a whole page. */
    public Names names() {
        return new Names(
                agencies.all().stream().collect(Collectors.toMap(Agency::id, Agency::name)),
                partnership.schools().stream().collect(Collectors.toMap(School::id, School::name)));
    }

    /** Names by id. */
    public record Names(Map<Long, String> agencies, Map<Long, String> schools) {

        public String of(Receiver receiver) {
            return receiver.agencyId().isPresent()
                    ? agencies.getOrDefault(receiver.agencyId().getAsLong(), "an agency")
                    : school(receiver.schoolId().orElse(0));
        }

        public String school(long id) {
            return schools.getOrDefault(id, "a school");
        }
    }

    /** Whether the person works where the referral was sent. */
    public static boolean receives(Viewer.Person person, Receiver to) {
        return person.memberships().stream()
                .anyMatch(each -> (to.agencyId().isPresent()
                                && each.agencyId()
                                        .filter(id -> id == to.agencyId().getAsLong())
                                        .isPresent())
                        || (WORK.contains(each.role())
                                && each.schoolId().filter(to::isSchool).isPresent()));
    }
}
