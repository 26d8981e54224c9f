package uk.haven.children.web;

import java.util.List;
import uk.haven.children.ChildShares;
import uk.haven.platform.ui.Table;

/**
 * Who can see a child, in sentences, and who has.
 *
 * @param shares what others can read now
 * @param before what they could read once, and what was considered and not shared
 * @param auditNumber by which the audit knows the child
 */
public record AccessPage(
        List<String> schools,
        List<ChildShares.Shared> shares,
        List<ChildShares.Shared> before,
        Table seen,
        int auditNumber) {}
