/** Pages of referrals. */
@NullMarked
package uk.haven.support.web.referral;

import org.jspecify.annotations.NullMarked;
