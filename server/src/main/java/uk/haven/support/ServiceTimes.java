package uk.haven.support;

import java.time.LocalDate;
import java.util.List;

/**
 * How soon services answered, and who waits for them, across the schools that the viewer may count: whole numbers, no child.
 * Exact, so whoever shows them outside a school's own staff puts them through disclosure control. Each is as it stood on its
 * last day, whatever came after. No referral's answer and waiting for one are counted at once, so that neither gives the other
 * away. Call inside a transaction.
 */
public interface ServiceTimes {

    /** How soon the first response to a referral came. */
    enum Response {
        TWO_WEEKS("Within two weeks"),
        FOUR_WEEKS("Within four weeks"),
        LATER("Later");

        private final String label;

        Response(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** First responses that were given on those days, both included: to accept or to decline. */
    List<Responded> responses(LocalDate from, LocalDate to);

    /** What a referral that was not over waited for. */
    enum Stage {
        ANSWER("Waiting for an answer"),
        BEGIN("Accepted, to begin"),
        GOING_ON("Going on");

        private final String label;

        Stage(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Of all referrals that were sent by the day and not over on it, and not declined. */
    List<Waiting> waiting(LocalDate day);

    /** @param children whom the referrals are for, each once */
    record Responded(long serviceId, Response response, int referrals, int children) {}

    /** @param children whom the referrals are for, each once */
    record Waiting(long serviceId, Stage stage, int referrals, int children) {}
}
