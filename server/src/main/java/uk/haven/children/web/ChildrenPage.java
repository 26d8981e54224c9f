package uk.haven.children.web;

import java.util.List;
import uk.haven.platform.ui.Chip;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Pages;
import uk.haven.platform.ui.Table;

/**
 * The list of children.
 *
 * @param kept what the address says beside the filters, to be sent along with them
 * @param clear the address without filters
 * @param export where the list can be taken away, with its filters
 * @param duplicates whether the person decides on possible duplicates
 */
public record ChildrenPage(
        String search,
        List<Filter> filters,
        List<Hidden> kept,
        List<Chip> chips,
        String clear,
        Table table,
        Pages pages,
        String export,
        boolean duplicates) {

    public record Filter(Field field, List<Option> options) {}

    public record Hidden(String name, String value) {}
}
