package uk.haven.support.internal.nurture;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.haven.support.domain.nurture.WeekPattern;

/**
 * A nurture group of a school.
 *
 * @param id {@code support.nurture_group.id}
 * @param version counts edits
 * @param editedBy who edited it last
 */
public record NurtureGroup(long id, UUID publicId, long schoolId, Plan plan, int version, String editedBy) {

    /**
     * What a person says of it.
     *
     * @param places 6–12
     * @param room where it meets, or ""
     * @param closesOn last day, absent while it lasts
     * @param overseer qualified teacher who oversees it, or ""
     * @param adults up to two
     */
    public record Plan(
            String name,
            int places,
            String room,
            String notes,
            LocalDate opensOn,
            Optional<LocalDate> closesOn,
            WeekPattern pattern,
            String overseer,
            Optional<LocalDate> overseenSince,
            List<Adult> adults) {
        public Plan {
            adults = List.copyOf(adults);
        }

        Plan with(List<Adult> theirs) {
            return new Plan(name, places, room, notes, opensOn, closesOn, pattern, overseer, overseenSince, theirs);
        }
    }

    /** @param teacher whether they are a qualified teacher */
    public record Adult(long workerId, boolean teacher) {}

    public String name() {
        return plan.name();
    }

    public boolean openOn(LocalDate date) {
        return !plan.opensOn().isAfter(date)
                && plan.closesOn().filter(date::isAfter).isEmpty();
    }

    NurtureGroup with(List<Adult> adults) {
        return new NurtureGroup(id, publicId, schoolId, plan.with(adults), version, editedBy);
    }
}
