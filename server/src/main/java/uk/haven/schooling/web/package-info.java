/** What schooling shows on the pages of children and schools. */
@NullMarked
package uk.haven.schooling.web;

import org.jspecify.annotations.NullMarked;
