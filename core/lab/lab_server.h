// LabServer: the SQL Servers of a practice estate on ports of this computer, speaking TDS 7.4 with TLS.
//
// So that real drivers and tools can be used on the estate, and the wizard's own door to real servers can be driven
// against it. Only 127.0.0.1 is listened on. A server that is dead in the estate, or cut off, refuses connections; a
// hanging one takes them and never answers. What happens to it meanwhile (`lab event`) is followed within a second.
// Each connection has threads of its own; start and stop belong to one thread.
//
// Absent on Windows: start() is then not linked, and whoever offers it asks PCHAT_HAS_LAB_SERVER.
#pragma once

#include "core/script/values.h"
#include "core/site/site_profile.h"

#include <tl/expected.hpp>

#include <memory>

namespace pchat::lab {

/// The login that LabServer adds to every server of the estate, as sysadmin.
[[nodiscard]] QString servedLogin();
/// Its password unless another one is given. It guards nothing: whoever can reach the port is on this computer and
/// finds a simulated server there.
[[nodiscard]] Secret practicePassword();

enum class ServedTls { Off, On, Required };

struct ServeRequest {
    QString folder;
    int firstPort = 14330;  ///< primary; the others follow by role. 0: free ports, chosen by the system
    ServedTls tls = ServedTls::On;
    Secret password = practicePassword();
};

struct ServedInstance {
    Role role = Role::Primary;
    QString name;  ///< @@SERVERNAME
    int port = 0;
    bool answers = true;  ///< false: dead in this estate
};

class LabServer {
  public:
    /// Opens the estate, adds the login, listens, and writes `<folder>/site-served.json`.
    [[nodiscard]] static tl::expected<std::unique_ptr<LabServer>, Message> start(const ServeRequest& request);
    virtual ~LabServer() = default;
    [[nodiscard]] virtual const std::vector<ServedInstance>& instances() const = 0;
    /// The profile by which the wizard reaches what is served here.
    [[nodiscard]] virtual QString profilePath() const = 0;
};

}  // namespace pchat::lab
