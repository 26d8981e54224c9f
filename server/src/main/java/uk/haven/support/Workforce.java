package uk.haven.support;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is said of those who support children beside the schools' own lists: capacity, training, the network. The
 * database refuses what the viewer may not change. Call inside a transaction.
 */
public interface Workforce {

    /** What sort of training it was. */
    enum TrainingKind {
        ACCREDITED("Accredited"),
        NETWORK("Network session"),
        OTHER("Other");

        private final String label;

        TrainingKind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * Says how many children the worker can support at once and who manages them.
     *
     * @param capacity 1–500, empty when not said
     */
    void change(Worker worker, OptionalInt capacity, String lineManager);

    /** Records training; does nothing when the same is there. */
    void record(Worker worker, String course, TrainingKind kind, LocalDate takenOn, Optional<LocalDate> expiresOn);

    /** Records a meeting of the network and who was there; those named are added when the meeting is there already. */
    void met(LocalDate on, String topic, Collection<Long> workers);
}
