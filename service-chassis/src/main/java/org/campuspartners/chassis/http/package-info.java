/** What every service's HTTP has in common: problem details, preconditions, answers to commands, paging, the OpenAPI document. */
package org.campuspartners.chassis.http;
