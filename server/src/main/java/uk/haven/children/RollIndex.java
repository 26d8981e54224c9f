package uk.haven.children;

/**
 * A read-only, packed snapshot of the roll: children are numbered 0 … size−1 in the order of their ids, enrolments lie
 * child by child in order of their entry. Days are epoch days ({@link java.time.LocalDate#toEpochDay}).
 */
public interface RollIndex {

    /** Number of children. */
    int size();

    /** Number of the child with this UPN given as bytes (ASCII), or −1. Does not allocate. */
    int indexOf(byte[] buffer, int offset, int length);

    /** Number of the child with this UPN, or −1. */
    int indexOf(String upn);

    /** {@code children.child.id} of the child with this number. */
    int childId(int index);

    /** Number of the child with this id, or −1. */
    int indexOfChild(int childId);

    String upn(int index);

    /** Sex of the child: F, M or U. */
    char sex(int index);

    /** First enrolment of the child; its enrolments are {@code firstEnrolment(i)} until {@code firstEnrolment(i + 1)}. */
    int firstEnrolment(int index);

    /** {@code partnership.school.id} of the enrolment. */
    long schoolId(int enrolment);

    int entryDay(int enrolment);

    /** Last day on roll, or {@link Integer#MAX_VALUE} while it lasts. */
    int leavingDay(int enrolment);

    /** Ordinal of the {@link uk.haven.platform.YearGroup}, or −1 when not known. */
    int yearGroup(int enrolment);

    /**
     * The enrolment that counts at the date: the latest begun of those that hold on it; −1 when the child is on no roll.
     */
    default int enrolmentAt(int index, int day) {
        int found = -1;
        for (int e = firstEnrolment(index); e < firstEnrolment(index + 1); e++) {
            if (entryDay(e) <= day && leavingDay(e) >= day) {
                found = e;
            }
        }
        return found;
    }

    /** Whether the child was on the school's roll at any time from the first day to the last. */
    default boolean wasEnrolled(int index, long schoolId, int firstDay, int lastDay) {
        for (int e = firstEnrolment(index); e < firstEnrolment(index + 1); e++) {
            if (schoolId(e) == schoolId && entryDay(e) <= lastDay && leavingDay(e) >= firstDay) {
                return true;
            }
        }
        return false;
    }
}
