package uk.haven.support.domain.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.haven.support.InterventionKind;

class OccasionTests {

    @Test
    void theNextDateOfAProgrammeIsAReviewAndOfAFamilyAContact() {
        assertThat(Occasion.next(InterventionKind.PROGRAMME)).isEqualTo(Occasion.REVIEW);
        assertThat(Occasion.next(InterventionKind.LINK_WORK)).isEqualTo(Occasion.CONTACT);
        assertThat(Occasion.next(InterventionKind.REFERRAL)).isEqualTo(Occasion.NEXT_STEP);
    }

    @Test
    void noCalendarIsToldAKindOfSupport() {
        for (Occasion each : Occasion.values()) {
            for (InterventionKind kind : InterventionKind.values()) {
                assertThat(each.words()).doesNotContainIgnoringCase(kind.label());
            }
        }
    }
}
