# ---
# title: Un protocole et un transport, à la main
# lang: fr
# summary: L'étage sous les flux : des objets qu'on appelle, des morceaux qui ne sont pas des lignes, un transport sans réseau.
# ---

# %% [markdown]
# # Être appelé
#
# Avec les flux, *c'est vous qui demandez* : `await lecteur.readline()`. Un
# étage plus bas, c'est l'inverse : *c'est vous qu'on appelle*. Vous écrivez une
# classe avec quelques méthodes, et asyncio les appelle quand il se passe
# quelque chose :
#
# - `connection_made(transport)` : la connexion est là, et voici de quoi la
#   tenir ;
# - `data_received(data)` : ces octets viennent d'arriver ;
# - `eof_received()` : l'autre côté a fini d'envoyer ;
# - `connection_lost(exc)` : c'est terminé ; `exc` dit pourquoi, ou vaut `None`.
#
# Une telle classe s'appelle un *protocole*. Aucune de ses méthodes n'est une
# coroutine : ici-bas, pas de `await`. Ce qu'on envoie passe par le *transport*,
# dont la méthode `write` n'attend jamais non plus.
#
# En voici un qui raconte tout ce qu'il entend, et le renvoie en capitales.

# %% Un protocole qui crie
import asyncio

boucle = asyncio.new_event_loop()
asyncio.set_event_loop(boucle)

class Crieur(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        print("serveur : quelqu'un est venu")

    def data_received(self, data):
        print("serveur : reçu", data)
        self.transport.write(data.upper())

    def eof_received(self):
        print("serveur : plus rien ne viendra")

    def connection_lost(self, exc):
        print("serveur : parti, à cause de", exc)

# %% [markdown]
# # Un serveur, et de quoi l'appeler
#
# `create_server` veut quelque chose qui fabrique des protocoles, un par
# connexion ; une classe fait exactement cela.
#
# Côté client nous prenons des flux, pour voir que les deux s'entendent : sur le
# fil, rien ne dit à quel étage chacun habite.

# %% Criez-lui quelque chose
async def crier():
    serveur = await boucle.create_server(Crieur, "127.0.0.1", 0)
    port = serveur.sockets[0].getsockname()[1]
    lecteur, écrivain = await asyncio.open_connection("127.0.0.1", port)
    for mot in (b"bien", b"le bonjour"):
        écrivain.write(mot)
        print("client : voici", await lecteur.readexactly(len(mot)))
    écrivain.write_eof()
    print("client : et puis", await lecteur.read())
    écrivain.close()
    await écrivain.wait_closed()
    serveur.close()
    await serveur.wait_closed()

boucle.run_until_complete(crier())

# %% [markdown]
# # Des octets ne sont pas des messages
#
# Regardez l'ordre des lignes : `eof_received` n'a rien renvoyé, ce qui veut
# dire « alors ferme », et le transport a fermé.
#
# Ci-dessus, chaque mot est arrivé d'un seul tenant, parce que nous attendions
# la réponse avant d'envoyer le suivant. Ne comptez pas dessus. TCP transporte
# un *flot d'octets* : deux `write` peuvent arriver en un morceau, un seul en
# trois. Seul l'ordre est certain.
#
# Un protocole doit donc recomposer les messages lui-même. D'habitude avec un
# tampon : ajouter ce qui arrive, détacher ce qui est complet, garder le reste.
#
# Nul besoin de réseau pour cela. Les méthodes sont des méthodes ordinaires :
# appelons-les nous-mêmes, avec des morceaux aussi malcommodes que possible.

# %% Des lignes à partir de morceaux
class Lignes(asyncio.Protocol):
    def __init__(self):
        self.tampon = b""

    def data_received(self, data):
        self.tampon += data
        *complètes, self.tampon = self.tampon.split(b"\n")
        for ligne in complètes:
            self.ligne_reçue(ligne.decode())

    def ligne_reçue(self, ligne):
        print("ligne :", repr(ligne))

lignes = Lignes()
for morceau in (b"u", b"n\ndeux\ntr", b"", b"ois\n\nqua"):
    lignes.data_received(morceau)
print("gardé pour la suite :", lignes.tampon)

# %% [markdown]
# # Des rappels à await
#
# Tôt ou tard, une coroutine veut savoir ce que le protocole a entendu. Le pont
# entre les deux est le *futur* : la promesse d'un résultat. Le protocole la
# garde, et la tient le moment venu ; la coroutine l'attend.
#
# Ce client pose des questions et remet un futur par question. Les réponses
# reviennent dans le même ordre : une file de futurs suffit.
#
# Si la connexion est perdue, personne ne doit rester à attendre.

# %% Un client qu'on peut attendre
from collections import deque

class Calculateur(Lignes):
    def connection_made(self, transport):
        self.transport = transport

    def ligne_reçue(self, ligne):
        a, signe, b = ligne.split()
        résultat = {"+": int(a) + int(b), "*": int(a) * int(b)}[signe]
        self.transport.write(f"{résultat}\n".encode())

class Demandeur(Lignes):
    def connection_made(self, transport):
        self.transport = transport
        self.en_attente = deque()

    def demander(self, question):
        réponse = boucle.create_future()
        self.en_attente.append(réponse)
        self.transport.write(question.encode() + b"\n")
        return réponse

    def ligne_reçue(self, ligne):
        self.en_attente.popleft().set_result(ligne)

    def connection_lost(self, exc):
        for réponse in self.en_attente:
            if not réponse.done():
                réponse.set_exception(ConnectionError("il n'y a plus personne"))

async def calculs():
    serveur = await boucle.create_server(Calculateur, "127.0.0.1", 0)
    port = serveur.sockets[0].getsockname()[1]
    transport, client = await boucle.create_connection(Demandeur, "127.0.0.1", port)
    print("1 + 1 =", await client.demander("1 + 1"))
    questions = [f"{n} * {n}" for n in range(1, 6)]
    print("les carrés :", await asyncio.gather(*map(client.demander, questions)))
    sans_réponse = client.demander("2 + 2")
    transport.abort()                       # raccrocher avant que la réponse n'arrive
    try:
        await sans_réponse
    except ConnectionError as erreur:
        print("la dernière :", erreur)
    serveur.close()

boucle.run_until_complete(calculs())

# %% [markdown]
# # Quand l'autre est lent
#
# `write` n'attend jamais. Si l'autre côté ne lit pas, ce que nous écrivons
# s'entasse dans notre mémoire. Le transport surveille le tas : au-dessus d'une
# limite haute il appelle la méthode `pause_writing` du protocole, et
# `resume_writing` une fois redescendu sous une limite basse. Ce que vous en
# faites vous regarde ; le `drain` des flux, par exemple, attend entre les deux.
#
# Une paire de sockets connectées suffit pour le voir. À l'autre bout personne
# ne lit, jusqu'à ce que nous nous y mettions.

# %% Trop
import socket

class Pompe(asyncio.Protocol):
    peut_écrire = True

    def pause_writing(self):
        self.peut_écrire = False
        print("le transport : stop, s'il te plaît")

    def resume_writing(self):
        self.peut_écrire = True
        print("le transport : continue")

async def pomper():
    ici, là_bas = socket.socketpair()
    là_bas.setblocking(False)
    transport, pompe = await boucle.create_connection(Pompe, sock=ici)
    transport.set_write_buffer_limits(high=50_000, low=10_000)
    envoyés = 0
    while pompe.peut_écrire:
        transport.write(b"x" * 10_000)
        envoyés += 10_000
    print("en attente dans notre mémoire : plus que la limite :", transport.get_write_buffer_size() > 50_000)
    reçus = 0
    while reçus < envoyés:
        reçus += len(await boucle.sock_recv(là_bas, 100_000))
    print("tout est arrivé :", reçus == envoyés, "- il reste :", transport.get_write_buffer_size())
    transport.close()
    là_bas.close()

boucle.run_until_complete(pomper())

# %% [markdown]
# # Dans l'autre sens
#
# Cela marche aussi dans l'autre sens : un protocole débordé dit
# `transport.pause_reading()`. Plus rien n'est lu ; les tampons du système se
# remplissent, l'expéditeur s'en aperçoit, et *son* transport dit stop. La
# contre-pression va d'un bout à l'autre, et aucun octet ne se perd.
#
# # Un transport à la main
#
# Un protocole ne connaît de son transport que les méthodes. Tout ce qui a ces
# méthodes est donc un transport, même sans réseau : celui-ci remet ce qu'on
# écrit au protocole d'en face, à un tour suivant de la boucle et par morceaux
# de trois octets au plus, par malice.
#
# `call_soon` et non un appel direct : un transport n'appelle jamais un
# protocole depuis `write`. Sinon un protocole serait appelé alors qu'il est
# lui-même en train d'appeler.

# %% Deux protocoles, pas de réseau
class Fil(asyncio.Transport):
    def __init__(self, protocole):
        super().__init__()
        self.protocole, self.en_face, self.fermé = protocole, None, False

    def write(self, data):
        for début in range(0, len(data), 3):
            boucle.call_soon(self.en_face.livrer, data[début:début + 3])

    def livrer(self, data):
        if not self.fermé:
            self.protocole.data_received(data)

    def is_closing(self):
        return self.fermé

    def close(self):
        for bout in (self, self.en_face):
            if not bout.fermé:
                bout.fermé = True
                boucle.call_soon(bout.protocole.connection_lost, None)

def relier(un, autre):
    fils = Fil(un), Fil(autre)
    fils[0].en_face, fils[1].en_face = fils[1], fils[0]
    for fil in fils:
        boucle.call_soon(fil.protocole.connection_made, fil)
    return fils

async def hors_ligne():
    client = Demandeur()
    fil, _ = relier(client, Calculateur())
    await asyncio.sleep(0)                  # un tour, pour connection_made
    print("6 * 7 =", await client.demander("6 * 7"))
    print(await asyncio.gather(client.demander("1000 + 1"), client.demander("1000 * 1000")))
    fil.close()

boucle.run_until_complete(hors_ligne())

# %% [markdown]
# # À retenir
#
# - Un protocole est appelé : établie, reçu, perdue. Il ne doit pas attendre, ni
#   s'attarder.
# - Les octets viennent par morceaux de taille quelconque ; les messages sont
#   l'affaire du protocole.
# - Un futur relie les deux mondes : rappels en bas, `await` en haut.
# - `pause_writing` et `pause_reading` transmettent la contre-pression ; les
#   flux s'en chargent pour vous, dans `drain` et dans le lecteur.
# - Ce qui ne connaît que des méthodes s'essaie sans réseau.
#
# Les flux de la leçon sur le chat ne sont rien d'autre qu'un tel protocole,
# avec un tampon et des futurs. Essayez : donnez à `Lignes` une longueur
# maximale et raccrochez au nez des bavards ; ou que `Fil` perde un octet sur
# cent, et voyez qui s'en aperçoit.
