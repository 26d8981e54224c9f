package uk.haven.support.internal.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.support.internal.referral.Referral.Receiver;

/** The viewer as a worker of where a referral was sent: whoever accepts it has it in hand. */
@Component
class OwnWorker {

    private final Workers workers;

    OwnWorker(Workers workers) {
        this.workers = workers;
    }

    Optional<Worker> known(long id) {
        return Optional.ofNullable(workers.find(List.of(id)).get(id));
    }

    /** The worker's id; someone of an agency is written down as its worker the first time. */
    Optional<Long> at(Receiver to, LocalDate on) {
        if (!(Viewers.current().orElse(null) instanceof Viewer.Person person)) {
            return Optional.empty();
        }
        Optional<Worker> known = workers.ofAccount(person.id()).stream()
                .filter(each ->
                        each.agencyId().equals(to.agencyId()) && each.schoolId().equals(to.schoolId()))
                .findFirst();
        if (known.isEmpty() && to.agencyId().isPresent()) {
            known = Optional.of(workers.addOwn(to.agencyId().getAsLong(), on));
        }
        return known.map(Worker::id);
    }
}
