package uk.haven.audit;

import java.time.Instant;
import java.util.List;

/** Reading the record of who saw what. Call inside a transaction of the viewer. */
public interface AuditTrail {

    /**
     * Who has seen this child, latest first; empty when the viewer may not see the child.
     *
     * @param childId {@code children.child.id}, as entries with the subject kind {@code child} have it
     */
    List<Look> whoHasSeen(int childId);

    /**
     * One person, or piece of batch work.
     *
     * @param who the person's name, or the batch work's in words
     * @param person whether it is a person
     * @param times how many acts
     * @param last the latest
     */
    record Look(String who, boolean person, long times, Instant last) {}
}
