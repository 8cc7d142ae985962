package org.campuspartners.chassis.fault;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Stands between code and the real store that it calls, and sees every call by its name, such as {@code journal.insertMany}. */
public final class Between {

    /** The call itself, with the arguments given. */
    public interface Call {
        Object with(Object... arguments) throws Throwable;
    }

    /** What is done about a call: let it through, change it, or something before or after it. */
    public interface Doing {
        Object about(String name, Object[] arguments, Call call) throws Throwable;
    }

    private Between() {}

    /** The database, with all calls of its collections passed by way of {@code doing}. */
    public static MongoDatabase database(MongoDatabase real, Doing doing) {
        return proxy(MongoDatabase.class, real, (name, arguments, call) -> {
            Object result = call.with(arguments);
            if (result instanceof MongoDatabase same) {
                return database(same, doing);
            }
            return result instanceof MongoCollection<?> collection
                    ? collection(collection, collection.getNamespace().getCollectionName(), doing)
                    : result;
        });
    }

    private static MongoCollection<?> collection(MongoCollection<?> real, String collection, Doing doing) {
        return proxy(MongoCollection.class, real, (name, arguments, call) -> {
            if (name.startsWith("with")) {
                return collection((MongoCollection<?>) call.with(arguments), collection, doing);
            }
            return doing.about(collection + "." + name, arguments, call);
        });
    }

    /** The real thing, with all calls of the interface passed by way of {@code doing}. */
    public static <T> T proxy(Class<T> type, T real, Doing doing) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) ->
                        doing.about(method.getName(), arguments == null ? new Object[0] : arguments, changed -> {
                            try {
                                return method.invoke(real, changed);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        })));
    }
}
