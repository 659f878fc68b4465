package dev.dxwww.processor.route;

import dev.dxwww.common.PathTemplate;
import dev.dxwww.processor.policy.PolicyModel;

/**
 * A handler of events in pages.
 *
 * @param handler the method
 * @param signature its name and the types of what templates give it, without blanks
 * @param fields of the event that it takes, as the protocol's mask
 * @param path of the pages whose variables it takes
 * @param policy who may cause it, beyond who may see the page
 */
record EventModel(
    HandlerModel handler, String signature, int fields, PathTemplate path, PolicyModel policy) {}
