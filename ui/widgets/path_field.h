// PathField: a path that can be typed or chosen; the dialog never blocks.
#pragma once

#include "ui/look/retranslated.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace pchat::ui {

enum class PathKind { Folder, ProfileFile };

class PathField final : public Retranslated<QWidget> {
    Q_OBJECT

  public:
    PathField(PathKind kind, const char* objectName, QWidget* parent);
    [[nodiscard]] QString path() const;
    void setPath(const QString& path);
    void setName(const QString& accessibleName);
    [[nodiscard]] QLineEdit* edit() const { return m_edit; }

  Q_SIGNALS:
    void changed();

  protected:
    void retranslate() override;

  private:
    void browse();

    PathKind m_kind;
    QLineEdit* m_edit;
    QPushButton* m_browse;
};

}  // namespace pchat::ui
