package org.campuspartners.feedback.testing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.campuspartners.feedback.keys.CampaignKeyStore;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Stops whoever works on a campaign at a chosen write to the database or to the key store, once. As after a {@code kill -9},
 * what was not written by then is never written by whoever was stopped; the service, which keeps nothing of a campaign in
 * memory, comes back to it as a new process would. Without a plan it only lets everything through.
 */
public final class Crashes implements BeanPostProcessor {

    private static final Set<String> WRITES =
            Set.of("insertOne", "insertMany", "updateOne", "updateMany", "findOneAndUpdate", "bulkWrite");

    private final Map<String, Watched> campaigns = new ConcurrentHashMap<>();

    /** A crash at the n-th write of that name, after so much of it. */
    private record Plan(String write, int nth, Runnable part, boolean whole) {}

    private static final class Watched {
        private final List<String> writes = Collections.synchronizedList(new ArrayList<>());
        private volatile Plan plan;
        private volatile boolean happened;
    }

    /** Writes down what is written of the campaign from now on, such as {@code forms.updateMany}. */
    public void watch(String campaign) {
        campaigns.put(campaign, new Watched());
    }

    public List<String> writes(String campaign) {
        return List.copyOf(campaigns.get(campaign).writes);
    }

    public void before(String campaign, String write, int nth) {
        during(campaign, write, nth, () -> {});
    }

    /** @param part what is done of the write */
    public void during(String campaign, String write, int nth, Runnable part) {
        plan(campaign, new Plan(write, nth, part, false));
    }

    public void after(String campaign, String write, int nth) {
        plan(campaign, new Plan(write, nth, () -> {}, true));
    }

    public boolean happened(String campaign) {
        return campaigns.get(campaign).happened;
    }

    private void plan(String campaign, Plan plan) {
        watch(campaign);
        campaigns.get(campaign).plan = plan;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return switch (bean) {
            case MongoDatabase database -> watched(MongoDatabase.class, database, "");
            case CampaignKeyStore keys -> watched(CampaignKeyStore.class, keys, "keys");
            default -> bean;
        };
    }

    private <T> T watched(Class<T> type, T real, String name) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            String collection = method.getName().equals("getCollection") ? (String) arguments[0] : name;
            boolean writes =
                    name.equals("keys") ? method.getName().equals("destroy") : WRITES.contains(method.getName());
            Object result = writes
                    ? written(name + "." + method.getName(), arguments, () -> method.invoke(real, arguments))
                    : unwrapped(() -> method.invoke(real, arguments));
            return result instanceof MongoCollection<?> inside
                    ? watched(MongoCollection.class, inside, collection)
                    : result;
        };
        return type.cast(Proxy.newProxyInstance(Crashes.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private interface Call {
        Object go() throws ReflectiveOperationException;
    }

    private Object written(String write, Object[] arguments, Call call) throws Throwable {
        String about = Arrays.deepToString(arguments);
        List<Watched> concerned = campaigns.entrySet().stream()
                .filter(entry -> about.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        List<Plan> due =
                concerned.stream().flatMap(one -> due(one, write).stream()).toList();
        due.stream().filter(plan -> !plan.whole()).findFirst().ifPresent(plan -> {
            plan.part().run();
            throw new Crash(write);
        });
        Object result = unwrapped(call);
        if (!due.isEmpty()) {
            throw new Crash(write);
        }
        return result;
    }

    private static List<Plan> due(Watched watched, String write) {
        watched.writes.add(write);
        Plan plan = watched.plan;
        if (plan == null || !plan.write().equals(write) || Collections.frequency(watched.writes, write) != plan.nth()) {
            return List.of();
        }
        watched.happened = true;
        return List.of(plan);
    }

    private static Object unwrapped(Call call) throws Throwable {
        try {
            return call.go();
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Crash(String write) {
            super("killed at " + write);
        }
    }
}
