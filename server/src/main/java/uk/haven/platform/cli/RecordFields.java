package uk.haven.platform.cli;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of a record type and how to read them. */
record RecordFields(List<String> names, List<Method> accessors) {

    static RecordFields of(Class<? extends Record> type) {
        var components = type.getRecordComponents();
        var names = Arrays.stream(components)
                .map(component -> component.isAnnotationPresent(Column.class)
                        ? component.getAnnotation(Column.class).value()
                        : Output.snakeCase(component.getName()))
                .toList();
        var accessors = Arrays.stream(components)
                .map(component -> {
                    Method accessor = component.getAccessor();
                    accessor.setAccessible(true);
                    return accessor;
                })
                .toList();
        return new RecordFields(names, accessors);
    }

    List<@Nullable Object> values(Record row) {
        var values = new ArrayList<@Nullable Object>(accessors.size());
        for (Method accessor : accessors) {
            try {
                values.add(accessor.invoke(row));
            } catch (ReflectiveOperationException unreadable) {
                throw new IllegalStateException("Cannot read " + accessor, unreadable);
            }
        }
        return values;
    }
}
